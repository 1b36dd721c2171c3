'use client'

import dynamic from 'next/dynamic'
import type { ReactNode } from 'react'
import type { Locale } from '@/lib/locale'

const languages = {
  'zh-CN': dynamic(() => import('./chinese').then((module) => module.Chinese)),
  en: dynamic(() => import('./english').then((module) => module.English)),
}

/** Words for what runs in the browser: a file that it fetches once and keeps, which no page has to bring along. */
export function Words({ locale, children }: { locale: Locale; children: ReactNode }) {
  const Language = languages[locale]
  return <Language>{children}</Language>
}
