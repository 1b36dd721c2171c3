export const locales = ['zh-CN', 'en'] as const
export type Locale = (typeof locales)[number]

/** The language asked for, or Chinese when it is none that we speak. */
export function asLocale(value: string | undefined): Locale {
  return locales.find((locale) => locale === value) ?? 'zh-CN'
}

/** In which all moments are written, in either language. */
export const TIME_ZONE = 'Asia/Shanghai'
