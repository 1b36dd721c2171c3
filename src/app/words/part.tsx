'use client'

import { NextIntlClientProvider, useLocale, useMessages } from 'next-intl'
import { useMemo } from 'react'
import type { Messages } from '@/messages/load'
import type { Inside } from './language'
import type { FileOf, PartName } from './parts'

/** The words of a part, added to those that are there already. */
export function part<Name extends PartName>(words: Record<FileOf<Name>, Messages>) {
  return ({ children }: Inside) => <More words={words}>{children}</More>
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
