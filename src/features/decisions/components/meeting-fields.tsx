'use client'

import { useTranslations } from 'next-intl'
import { DateField } from '@/ui/form/date-field'
import { FieldRow } from '@/ui/form/field-row'
import { TextAreaField } from '@/ui/form/text-area-field'
import { TextField } from '@/ui/form/text-field'

export function MeetingFields() {
  const t = useTranslations('decisions.fields')
  return (
    <>
      <TextField name="no" label={t('no')} help={t('noHelp')} required />
      <TextField name="title" label={t('title')} required />
      <FieldRow>
        <DateField name="heldOn" label={t('heldOn')} required />
        <TextField name="place" label={t('place')} />
      </FieldRow>
      <TextAreaField name="note" label={t('note')} />
    </>
  )
}
