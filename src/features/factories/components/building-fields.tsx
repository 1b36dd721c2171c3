'use client'

import { useTranslations } from 'next-intl'
import { DateField } from '@/ui/form/date-field'
import { FieldRow } from '@/ui/form/field-row'
import { type Option, SelectField } from '@/ui/form/select-field'
import { TextAreaField } from '@/ui/form/text-area-field'
import { TextField } from '@/ui/form/text-field'

export function BuildingFields({ owners }: { owners: Option[] }) {
  const t = useTranslations('factories.fields')
  return (
    <>
      <FieldRow>
        <TextField name="name" label={t('name')} required />
        <TextField name="code" label={t('code')} required />
      </FieldRow>
      <FieldRow>
        <SelectField name="ownerId" label={t('owner')} options={owners} required />
        <TextField name="area" label={t('area')} help={t('areaHelp')} inputMode="numeric" required />
      </FieldRow>
      <FieldRow>
        <DateField name="completedOn" label={t('completedOn')} help={t('completedHelp')} required />
        <TextField name="address" label={t('address')} />
      </FieldRow>
      <TextAreaField name="note" label={t('note')} />
    </>
  )
}
