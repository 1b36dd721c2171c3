'use client'

import { useTranslations } from 'next-intl'
import { type CalendarDate, monthOf, today } from '@/lib/dates'
import { editableYuan } from '@/lib/money'
import { ActionForm } from '@/ui/form/action-form'
import { DateField } from '@/ui/form/date-field'
import { FieldRow } from '@/ui/form/field-row'
import { FormActions } from '@/ui/form/form-actions'
import { MoneyField } from '@/ui/form/money-field'
import { SelectField } from '@/ui/form/select-field'
import { TextField } from '@/ui/form/text-field'
import { useActionForm } from '@/ui/form/use-action-form'
import { predictScaleAction } from '../actions'
import { SCALE_SECTORS, type ScaleSector } from '../rules'
import { predictScaleInput } from '../schema'

export type LatestPrediction = {
  sector: ScaleSector
  predictedMonth: CalendarDate
  yearlyRevenueYuan: bigint | null
}

type Props = {
  projectId: string
  latest: LatestPrediction | null
  onDone: () => void
  onCancel: () => void
}

/** A new prediction beside the earlier ones. */
export function PredictScaleForm({ projectId, latest, onDone, onCancel }: Props) {
  const t = useTranslations('construction.scale')
  const form = useActionForm({
    schema: predictScaleInput,
    action: predictScaleAction,
    defaults: {
      projectId,
      sector: latest?.sector ?? ('' as const),
      predictedMonth: latest ? monthOf(latest.predictedMonth) : '',
      yearlyRevenueYuan: latest?.yearlyRevenueYuan ? editableYuan(latest.yearlyRevenueYuan) : '',
      on: today(),
      reason: '',
    },
    onDone,
  })
  const month = String(form.values.watch('predictedMonth') ?? '')
  const later = latest !== null && month > monthOf(latest.predictedMonth)
  return (
    <ActionForm form={form}>
      <SelectField
        name="sector"
        label={t('fields.sector')}
        help={t('source')}
        options={SCALE_SECTORS.map((value) => ({ value, label: t(`sectors.${value}`) }))}
        required
      />
      <FieldRow>
        <TextField
          name="predictedMonth"
          type="month"
          label={t('fields.predictedMonth')}
          placeholder="2027-03"
          required
        />
        <DateField name="on" label={t('fields.on')} />
      </FieldRow>
      <MoneyField name="yearlyRevenueYuan" label={t('fields.yearlyRevenue')} />
      {later ? (
        <TextField name="reason" label={t('fields.reason')} help={t('fields.reasonHelp')} required />
      ) : null}
      <FormActions submitLabel={t('predict.submit')} onCancel={onCancel} />
    </ActionForm>
  )
}
