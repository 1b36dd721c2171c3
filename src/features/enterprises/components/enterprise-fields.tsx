'use client'

import { useTranslations } from 'next-intl'
import { FieldRow } from '@/ui/form/field-row'
import { TextAreaField } from '@/ui/form/text-area-field'
import { TextField } from '@/ui/form/text-field'

export function EnterpriseFields() {
  const t = useTranslations('enterprises.fields')
  return (
    <>
      <TextField name="name" label={t('name')} help={t('nameHelp')} required autoFocus autoComplete="off" />
      <FieldRow>
        <TextField name="creditCode" label={t('creditCode')} help={t('creditCodeHelp')} autoComplete="off" />
        <TextField name="foreignNo" label={t('foreignNo')} help={t('foreignNoHelp')} autoComplete="off" />
      </FieldRow>
      <FieldRow>
        <TextField name="province" label={t('province')} autoComplete="off" />
        <TextField name="city" label={t('city')} autoComplete="off" />
      </FieldRow>
      <FieldRow>
        <TextField name="industry" label={t('industry')} autoComplete="off" />
        <TextField name="website" label={t('website')} inputMode="url" autoComplete="off" />
      </FieldRow>
      <TextAreaField name="note" label={t('note')} />
    </>
  )
}
