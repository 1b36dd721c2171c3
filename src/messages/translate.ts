import { createTranslator } from 'next-intl'
import type { Locale } from '@/lib/locale'
import { loadMessages } from '@/messages/load'

export type Say = (key: string, params?: Record<string, string | number>) => string

/** Words outside of a page, such as an answer of the API or of the terminal; a missing key comes back as itself. */
export async function translatorFor(locale: Locale): Promise<Say> {
  // The messages are read from files, so their keys are no types.
  const translate = createTranslator({ locale, messages: await loadMessages(locale) }) as unknown as Say
  return (key, params) => translate(key, params)
}
