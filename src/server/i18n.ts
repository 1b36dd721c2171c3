import { cookies } from 'next/headers'
import { getRequestConfig } from 'next-intl/server'
import { asLocale, TIME_ZONE } from '@/lib/locale'
import { loadMessages } from '@/messages/load'

export default getRequestConfig(async () => {
  const locale = asLocale((await cookies()).get('locale')?.value)
  return { locale, messages: await loadMessages(locale), timeZone: TIME_ZONE, now: new Date() }
})
