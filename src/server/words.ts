import { createTranslator } from 'next-intl'
import { loadMessages } from '@/messages/load'

/** The product's words outside of a page, such as in a mail: Chinese, the language of the area. */
export async function wordsOutside() {
  const locale = 'zh-CN'
  const translate = createTranslator({
    locale,
    messages: await loadMessages(locale),
    timeZone: 'Asia/Shanghai',
  })
  return (key: string, values?: Record<string, string | number>) =>
    translate(key as never, values as never) as string
}
