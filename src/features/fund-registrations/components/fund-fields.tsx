'use client'

import { useTranslations } from 'next-intl'
import { DateField } from '@/ui/form/date-field'
import { FieldRow } from '@/ui/form/field-row'
import { MoneyField } from '@/ui/form/money-field'
import { type Option, SelectField } from '@/ui/form/select-field'
import { TextAreaField } from '@/ui/form/text-area-field'
import { TextField } from '@/ui/form/text-field'

export type FundChoices = { entities: Option[]; chains: Option[] }

export function FundFields({ choices }: { choices: FundChoices }) {
  const t = useTranslations('fund-registrations.fields')
  return (
    <>
      <TextField name="name" label={t('name')} required />
      <TextField name="manager" label={t('manager')} required />
      <FieldRow>
        <MoneyField name="sizeYuan" label={t('size')} unit="亿" required />
        <DateField name="registeredOn" label={t('registeredOn')} required />
      </FieldRow>
      <FieldRow>
        <TextField name="registrationNo" label={t('registrationNo')} required />
        <SelectField name="entityId" label={t('entity')} options={choices.entities} required />
      </FieldRow>
      <FieldRow>
        <SelectField name="focusChainId" label={t('focusChain')} options={choices.chains} />
        <TextField name="focus" label={t('focus')} help={t('focusHelp')} />
      </FieldRow>
      <TextAreaField name="note" label={t('note')} />
    </>
  )
}
