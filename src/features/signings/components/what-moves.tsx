'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useWatch } from 'react-hook-form'
import { parseCalendarDate } from '@/lib/dates'
import { formatYuan, MoneyProblem, parseYuan } from '@/lib/money'
import { Notice } from '@/ui/notice'
import type { SigningKind } from '../rules'

/** Says before saving which numbers will move, from which day, and for whom. */
export function WhatMoves({ children }: { children: string }) {
  const t = useTranslations('signings.moves')
  return (
    <Notice tone="accent" title={t('title')}>
      <span aria-live="polite">{children}</span>
    </Notice>
  )
}

type RecordingProps = { kind: SigningKind; holder: string; eventName: (id: string) => string | undefined }

export function RecordingMoves({ kind, holder, eventName }: RecordingProps) {
  const t = useTranslations('signings.moves')
  const { on, amount } = useTyped('signedOn')
  const event = eventName(useWatch({ name: 'eventId' }) ?? '')
  if (kind === 'FRAMEWORK') return <WhatMoves>{t('FRAMEWORK')}</WhatMoves>
  if (!on || !amount) return <WhatMoves>{t('waiting')}</WhatMoves>
  if (kind === 'INVESTMENT' && event) {
    return <WhatMoves>{t('INVESTMENT_EVENT', { on, amount, holder, event })}</WhatMoves>
  }
  return <WhatMoves>{t(kind, { on, amount, holder })}</WhatMoves>
}

export function AmendingMoves() {
  const t = useTranslations('signings.moves')
  const { on, amount } = useTyped('effectiveOn')
  return <WhatMoves>{on && amount ? t('amend', { on, amount }) : t('waiting')}</WhatMoves>
}

/** The day and the amount as far as they can be read yet. */
function useTyped(dateField: string) {
  const locale = useLocale()
  const [date, money] = useWatch({ name: [dateField, 'amountYuan'] })
  return { on: parseCalendarDate(String(date ?? '')), amount: readAmount(String(money ?? ''), locale) }
}

function readAmount(text: string, locale: string): string | null {
  try {
    return text.trim() ? formatYuan(parseYuan(text), locale).text : null
  } catch (problem) {
    if (problem instanceof MoneyProblem) return null
    throw problem
  }
}
