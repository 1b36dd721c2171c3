'use client'

import { useTranslations } from 'next-intl'
import { DateField } from '@/ui/form/date-field'
import { FieldRow } from '@/ui/form/field-row'
import { TextAreaField } from '@/ui/form/text-area-field'
import { TextField } from '@/ui/form/text-field'

export function AgreementFields() {
  const t = useTranslations('strategic-agreements.fields')
  return (
    <>
      <TextField name="title" label={t('title')} required />
      <FieldRow>
        <TextField name="partner" label={t('partner')} help={t('partnerHelp')} required />
        <TextField name="no" label={t('no')} required />
      </FieldRow>
      <FieldRow>
        <DateField name="signedOn" label={t('signedOn')} required />
        <DateField name="expiresOn" label={t('expiresOn')} help={t('expiresOnHelp')} />
      </FieldRow>
      <TextField name="place" label={t('place')} />
      <TextAreaField name="scope" label={t('scope')} help={t('scopeHelp')} />
      <TextAreaField name="note" label={t('note')} />
    </>
  )
}
