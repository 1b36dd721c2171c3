'use client'

import { NextIntlClientProvider } from 'next-intl'
import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { type Locale, TIME_ZONE } from '@/lib/locale'
import type { Messages } from '@/messages/load'

export type Inside = { children: ReactNode }

type Props = Inside & { locale: Locale; messages: Messages; refusals: () => Promise<{ default: Messages }> }

/** A language with the words of every page. Nothing is refused before the page stands, so refusals come after it. */
export function Language({ locale, messages, refusals: load, children }: Props) {
  const [refusals, setRefusals] = useState<Messages>()
  useEffect(() => {
    load().then((loaded) => setRefusals(loaded.default), ignore)
  }, [load])
  const words = useMemo(() => (refusals ? { ...messages, refusals } : messages), [messages, refusals])
  return (
    <NextIntlClientProvider locale={locale} timeZone={TIME_ZONE} messages={words}>
      {children}
    </NextIntlClientProvider>
  )
}

// Without them a refusal is still said, only in general words.
function ignore() {}
