'use client'

import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import { TIME_ZONE } from '@/lib/locale'
import { assembleMessages, type Messages } from '@/messages/assemble'

const messages = assembleMessages(
  import.meta.glob<Messages>('../../messages/zh-CN/*.json', { eager: true, import: 'default' }),
)

export function Chinese({ children }: { children: ReactNode }) {
  return (
    <NextIntlClientProvider locale="zh-CN" timeZone={TIME_ZONE} messages={messages}>
      {children}
    </NextIntlClientProvider>
  )
}
