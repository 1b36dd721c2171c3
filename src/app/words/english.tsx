'use client'

import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import { TIME_ZONE } from '@/lib/locale'
import { assembleMessages, type Messages } from '@/messages/assemble'

const messages = assembleMessages(
  import.meta.glob<Messages>('../../messages/en/*.json', { eager: true, import: 'default' }),
)

export function English({ children }: { children: ReactNode }) {
  return (
    <NextIntlClientProvider locale="en" timeZone={TIME_ZONE} messages={messages}>
      {children}
    </NextIntlClientProvider>
  )
}
