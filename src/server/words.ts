import { createTranslator } from 'next-intl'
import { TIME_ZONE } from '@/lib/locale'
import { loadMessages } from '@/messages/load'

/** The product's words in one language: `t('signings.title')`; `has` tells whether there are words for a key. */
export type Words = {
  (key: string, values?: Record<string, string | number>): string
  has: (key: string) => boolean
}

/** Outside of a page, such as in a mail or in a file. */
export async function wordsIn(locale: string): Promise<Words> {
  const messages = await loadMessages(locale)
  return createTranslator({ locale, messages, timeZone: TIME_ZONE }) as unknown as Words
}

/** In Chinese, the language of the area. */
export function wordsOutside(): Promise<Words> {
  return wordsIn('zh-CN')
}
