'use client'

import { useTranslations } from 'next-intl'
import { DateField } from '@/ui/form/date-field'
import { FieldRow } from '@/ui/form/field-row'
import { MoneyField } from '@/ui/form/money-field'
import { RadioField } from '@/ui/form/radio-field'
import { TextAreaField } from '@/ui/form/text-area-field'
import { TextField } from '@/ui/form/text-field'
import { EVENT_KINDS } from '../rules'

export function EventFields() {
  const t = useTranslations('events')
  return (
    <>
      <TextField name="name" label={t('fields.name')} required />
      <RadioField
        name="kind"
        label={t('fields.kind')}
        options={EVENT_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        inline
        required
      />
      <FieldRow>
        <DateField name="startsOn" label={t('fields.startsOn')} required />
        <DateField name="endsOn" label={t('fields.endsOn')} required />
      </FieldRow>
      <FieldRow>
        <TextField name="place" label={t('fields.place')} />
        <TextField name="host" label={t('fields.host')} />
      </FieldRow>
      <MoneyField name="costYuan" label={t('fields.cost')} help={t('fields.costHelp')} />
      <TextAreaField name="note" label={t('fields.note')} />
    </>
  )
}
