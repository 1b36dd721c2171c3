'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useWatch } from 'react-hook-form'
import { parseCalendarDate, today } from '@/lib/dates'
import { formatYuan, MoneyProblem, parseYuan } from '@/lib/money'
import { ActionForm } from '@/ui/form/action-form'
import { CountedMoneyFields } from '@/ui/form/counted-money-fields'
import { DateField } from '@/ui/form/date-field'
import { FormActions } from '@/ui/form/form-actions'
import { RadioField } from '@/ui/form/radio-field'
import { TextAreaField } from '@/ui/form/text-area-field'
import { TextField } from '@/ui/form/text-field'
import { useActionForm } from '@/ui/form/use-action-form'
import { Notice } from '@/ui/notice'
import { recordInvestmentAction, voidInvestmentAction } from '../actions'
import { INVESTMENT_KINDS, type InvestmentKind } from '../rules'
import { recordInvestmentInput, voidInvestmentInput } from '../schema'

type Closing = { onDone: () => void; onCancel: () => void }

export function RecordMoneyForm({ projectId, onDone, onCancel }: Closing & { projectId: string }) {
  const t = useTranslations('construction.money')
  const form = useActionForm({
    schema: recordInvestmentInput,
    action: recordInvestmentAction,
    defaults: { projectId, ...NO_MONEY, on: today() },
    draftKey: `money:${projectId}`,
    onDone,
  })
  return (
    <ActionForm form={form}>
      <RadioField
        name="kind"
        label={t('fields.kind')}
        options={INVESTMENT_KINDS.map((value) => ({
          value,
          label: t(`kinds.${value}`),
          hint: t(`kindHints.${value}`),
        }))}
        required
      />
      <DateField name="on" label={t('fields.on')} required />
      <CountedMoneyFields label={t('fields.amount')} unit="万" />
      <TextField name="source" label={t('fields.source')} help={t('fields.sourceHelp')} />
      <TextField name="note" label={t('fields.note')} />
      <MoneyMoves />
      <FormActions submitLabel={t('record.submit')} onCancel={onCancel} />
    </ActionForm>
  )
}

const NO_MONEY = {
  kind: 'FUNDS_IN_PLACE' as const,
  amountYuan: '',
  currency: 'CNY',
  originalAmount: '',
  rate: '',
  rateOn: '',
  source: '',
  note: '',
}

/** Which figure moves and from which day, said before saving. */
function MoneyMoves() {
  const t = useTranslations('construction.money.moves')
  const locale = useLocale()
  const [kind, date, money]: [InvestmentKind, unknown, unknown] = useWatch({
    name: ['kind', 'on', 'amountYuan'],
  }) as [InvestmentKind, unknown, unknown]
  const on = parseCalendarDate(String(date ?? ''))
  const amount = readAmount(String(money ?? ''), locale)
  return (
    <Notice tone="accent" title={t('title')}>
      <span aria-live="polite">{on && amount ? t(kind, { on, amount }) : t('waiting')}</span>
    </Notice>
  )
}

function readAmount(text: string, locale: string): string | null {
  try {
    return text.trim() ? formatYuan(parseYuan(text), locale).text : null
  } catch (problem) {
    if (problem instanceof MoneyProblem) return null
    throw problem
  }
}

type VoidProps = Closing & { investment: { id: string; version: number } }

export function VoidMoneyForm({ investment, onDone, onCancel }: VoidProps) {
  const t = useTranslations('construction.money')
  const form = useActionForm({
    schema: voidInvestmentInput,
    action: voidInvestmentAction,
    defaults: { investmentId: investment.id, version: investment.version, reason: '' },
    onDone,
  })
  return (
    <ActionForm form={form}>
      <TextAreaField name="reason" label={t('fields.reason')} required />
      <FormActions submitLabel={t('void.submit')} danger onCancel={onCancel} />
    </ActionForm>
  )
}
