'use client'

import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { locales } from '@/lib/locale'
import { cx } from '@/ui/cx'
import { chooseLocale } from '@/ui/shell/preferences'

/** Both languages in sight: whoever cannot read the one finds the other. */
export function LanguageSwitch() {
  const t = useTranslations('shell')
  const current = useLocale()
  const router = useRouter()
  return (
    <fieldset className="flex gap-0.5 rounded-md bg-sunken p-0.5">
      <legend className="sr-only">{t('language')}</legend>
      {locales.map((locale) => (
        <button
          key={locale}
          type="button"
          lang={locale}
          aria-pressed={locale === current}
          onClick={() => {
            chooseLocale(locale)
            router.refresh()
          }}
          className={cx(
            'h-7 rounded-sm px-2.5 text-sm max-sm:h-9',
            locale === current ? 'bg-surface font-medium shadow-card' : 'text-muted hover:text-ink',
          )}
        >
          {t(`languages.${locale}`)}
        </button>
      ))}
    </fieldset>
  )
}
