'use client'

import dynamic from 'next/dynamic'
import type { Locale } from '@/lib/locale'
import type { Inside } from './language'

const languages = {
  'zh-CN': dynamic(() => import('./chinese/every-page').then((module) => module.Chinese)),
  en: dynamic(() => import('./english/every-page').then((module) => module.English)),
}

/** Words for what runs in the browser: files that it fetches once and keeps, which no page has to bring along. */
export function Words({ locale, children }: Inside & { locale: Locale }) {
  const Language = languages[locale]
  return <Language>{children}</Language>
}
