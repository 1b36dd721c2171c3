'use client'

import dynamic from 'next/dynamic'
import { useSelectedLayoutSegments } from 'next/navigation'
import { NextIntlClientProvider, useLocale, useMessages } from 'next-intl'
import { type ReactNode, useMemo } from 'react'
import { asLocale } from '@/lib/locale'
import type { Messages } from '@/messages/load'
import type { PartName } from './parts'
import { partsOfPage } from './parts-of-pages'

// Each stands here by itself: only so does the page say which of them it needs before its script runs.
const chinese = {
  lists: dynamic(() => import('./chinese/lists').then(({ Part }) => Part)),
  leads: dynamic(() => import('./chinese/leads').then(({ Part }) => Part)),
  visits: dynamic(() => import('./chinese/visits').then(({ Part }) => Part)),
  projects: dynamic(() => import('./chinese/projects').then(({ Part }) => Part)),
  figures: dynamic(() => import('./chinese/figures').then(({ Part }) => Part)),
  area: dynamic(() => import('./chinese/area').then(({ Part }) => Part)),
  people: dynamic(() => import('./chinese/people').then(({ Part }) => Part)),
  papers: dynamic(() => import('./chinese/papers').then(({ Part }) => Part)),
}
const english = {
  lists: dynamic(() => import('./english/lists').then(({ Part }) => Part)),
  leads: dynamic(() => import('./english/leads').then(({ Part }) => Part)),
  visits: dynamic(() => import('./english/visits').then(({ Part }) => Part)),
  projects: dynamic(() => import('./english/projects').then(({ Part }) => Part)),
  figures: dynamic(() => import('./english/figures').then(({ Part }) => Part)),
  area: dynamic(() => import('./english/area').then(({ Part }) => Part)),
  people: dynamic(() => import('./english/people').then(({ Part }) => Part)),
  papers: dynamic(() => import('./english/papers').then(({ Part }) => Part)),
}
const languages = { 'zh-CN': chinese, en: english }

type Inside = { children: ReactNode }

/** The words that only some pages need; stands in each layout right around its pages. */
export function PageWords({ children }: Inside) {
  return <Parts names={partsOfPage(useSelectedLayoutSegments())}>{children}</Parts>
}

function Parts({ names: [name, ...others], children }: Inside & { names: PartName[] }) {
  const parts = languages[asLocale(useLocale())]
  if (!name) return children
  const Part = parts[name]
  return (
    <Part>
      {(words) => (
        <More words={words}>
          <Parts names={others}>{children}</Parts>
        </More>
      )}
    </Part>
  )
}

function More({ words, children }: Inside & { words: Messages }) {
  const around = useMessages()
  const messages = useMemo(() => ({ ...around, ...words }), [around, words])
  return (
    <NextIntlClientProvider locale={useLocale()} messages={messages}>
      {children}
    </NextIntlClientProvider>
  )
}
