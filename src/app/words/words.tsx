'use client'

import dynamic from 'next/dynamic'
import { NextIntlClientProvider } from 'next-intl'
import { type ReactNode, useEffect } from 'react'
import { type Locale, TIME_ZONE } from '@/lib/locale'
import type { WordsOfEveryPage } from './every-page'

const languages = {
  'zh-CN': dynamic(() => import('./chinese/every-page').then(({ Words }) => Words)),
  en: dynamic(() => import('./english/every-page').then(({ Words }) => Words)),
}

const refusalsIn = {
  'zh-CN': () => import('@/messages/zh-CN/refusals.json'),
  en: () => import('@/messages/en/refusals.json'),
}

type Props = { locale: Locale; children: ReactNode }

/** Words for what runs in the browser: files that it fetches once and keeps, which no page has to bring along. */
export function Words({ locale, children }: Props) {
  const Language = languages[locale]
  return (
    <Language>
      {(messages) => (
        <Provider locale={locale} messages={messages}>
          {children}
        </Provider>
      )}
    </Language>
  )
}

function Provider({ locale, messages, children }: Props & { messages: WordsOfEveryPage }) {
  useEffect(() => {
    // In their place, and not as new messages: those would have all that the server still streams rendered once more.
    refusalsIn[locale]().then(({ default: refusals }) => Object.assign(messages.refusals, refusals), sayLess)
  }, [locale, messages])
  return (
    <NextIntlClientProvider locale={locale} timeZone={TIME_ZONE} messages={messages}>
      {children}
    </NextIntlClientProvider>
  )
}

// Without them a refusal is still said, only in general words.
function sayLess() {}
