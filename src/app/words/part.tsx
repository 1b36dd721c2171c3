'use client'

import { NextIntlClientProvider, useLocale, useMessages } from 'next-intl'
import { useMemo } from 'react'
import type { Messages } from '@/messages/load'
import type { Inside } from './language'

/** The words of one file, added to those that are there already. */
export function part(name: string) {
  return ({ default: content }: { default: Messages }) => {
    const words = { [name]: content }
    return ({ children }: Inside) => <More words={words}>{children}</More>
  }
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
