import { cookies } from 'next/headers'
import { getRequestConfig } from 'next-intl/server'
import { asLocale } from '@/lib/locale'
import { loadMessages } from '@/messages/load'

export default getRequestConfig(async () => {
  const locale = asLocale((await cookies()).get('locale')?.value)
  return { locale, messages: await loadMessages(locale), timeZone: 'Asia/Shanghai', now: new Date() }
})
