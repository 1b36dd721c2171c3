'use client'

import dynamic from 'next/dynamic'
import { useSelectedLayoutSegments } from 'next/navigation'
import { useLocale } from 'next-intl'
import { asLocale } from '@/lib/locale'
import type { Inside } from './language'
import { wordsOfPage } from './words-of-pages'

const languages = {
  'zh-CN': dynamic(() => import('./chinese').then((module) => module.ChineseOfPage)),
  en: dynamic(() => import('./english').then((module) => module.EnglishOfPage)),
}

/** The words that only some pages need; stands in each layout right around its pages. */
export function PageWords({ children }: Inside) {
  const Language = languages[asLocale(useLocale())]
  return <Language names={wordsOfPage(useSelectedLayoutSegments())}>{children}</Language>
}
