'use client'

import { useTranslations } from 'next-intl'
import { DateField } from '@/ui/form/date-field'
import { FieldRow } from '@/ui/form/field-row'
import { TextAreaField } from '@/ui/form/text-area-field'
import { TextField } from '@/ui/form/text-field'

/** What is written down of one round of talks. */
export function RoundFields() {
  const t = useTranslations('negotiations.fields')
  return (
    <>
      <DateField name="on" label={t('on')} required />
      <FieldRow>
        <TextField name="ourSide" label={t('ourSide')} help={t('ourSideHelp')} required />
        <TextField name="theirSide" label={t('theirSide')} help={t('theirSideHelp')} required />
      </FieldRow>
      <TextAreaField name="asked" label={t('asked')} help={t('askedHelp')} required />
      <TextAreaField name="offered" label={t('offered')} help={t('offeredHelp')} />
      <TextAreaField name="outcome" label={t('outcome')} />
      <FieldRow>
        <TextField name="nextStep" label={t('nextStep')} />
        <DateField name="nextStepOn" label={t('nextStepOn')} />
      </FieldRow>
    </>
  )
}
