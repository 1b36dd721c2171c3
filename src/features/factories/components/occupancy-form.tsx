'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/ui/form/action-form'
import { DateField } from '@/ui/form/date-field'
import { FieldRow } from '@/ui/form/field-row'
import { FormActions } from '@/ui/form/form-actions'
import { RadioField } from '@/ui/form/radio-field'
import { TextAreaField } from '@/ui/form/text-area-field'
import { TextField } from '@/ui/form/text-field'
import { useActionForm } from '@/ui/form/use-action-form'
import { endOccupancyAction, moveOccupancyAction } from '../actions'
import { nextStates, type OccupancyState } from '../rules'
import { endOccupancyInput, moveOccupancyInput } from '../schema'

export type OccupancyToMove = { id: string; version: number; state: OccupancyState; area: number }

type Props = { occupancy: OccupancyToMove; today: string; onDone: () => void; onCancel: () => void }

/** Signed, moved in, or another area: dated, never back. */
export function MoveOccupancyForm({ occupancy, today, onDone, onCancel }: Props) {
  const t = useTranslations('factories')
  const ahead = nextStates(occupancy.state).filter((state) => state !== 'ENDED')
  const form = useActionForm({
    schema: moveOccupancyInput,
    action: moveOccupancyAction,
    defaults: {
      occupancyId: occupancy.id,
      version: occupancy.version,
      state: ahead.at(-1),
      area: String(occupancy.area),
      on: today,
      note: '',
    },
    onDone,
  })
  return (
    <ActionForm form={form}>
      <RadioField
        name="state"
        label={t('occupancy.state')}
        options={ahead.map((value) => ({ value, label: t(`states.${value}`) }))}
      />
      <FieldRow>
        <TextField
          name="area"
          label={t('occupancy.area')}
          help={t('fields.areaHelp')}
          inputMode="numeric"
          required
        />
        <DateField name="on" label={t('occupancy.on')} required />
      </FieldRow>
      <TextAreaField name="note" label={t('occupancy.note')} />
      <FormActions submitLabel={t('occupancy.save')} onCancel={onCancel} />
    </ActionForm>
  )
}

export function EndOccupancyForm({ occupancy, today, onDone, onCancel }: Props) {
  const t = useTranslations('factories.occupancy')
  const form = useActionForm({
    schema: endOccupancyInput,
    action: endOccupancyAction,
    defaults: { occupancyId: occupancy.id, version: occupancy.version, on: today, note: '' },
    onDone,
  })
  return (
    <ActionForm form={form}>
      <DateField name="on" label={t('on')} required />
      <TextAreaField name="note" label={t('reason')} required />
      <FormActions submitLabel={t('end')} onCancel={onCancel} />
    </ActionForm>
  )
}
