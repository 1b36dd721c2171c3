'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { DateField } from '@/ui/form/date-field'
import { FieldRow } from '@/ui/form/field-row'
import { MoneyField } from '@/ui/form/money-field'
import { type Option, SelectField } from '@/ui/form/select-field'
import { TextAreaField } from '@/ui/form/text-area-field'
import { TextField } from '@/ui/form/text-field'
import { EnterpriseField } from './enterprise-field'

export type DirectInvestmentChoices = { entities: Option[]; chains: Option[]; funds: Option[] }

type Props = { choices: DirectInvestmentChoices; amounts?: ReactNode; project: ReactNode }

export function DirectInvestmentFields({ choices, amounts, project }: Props) {
  const t = useTranslations('direct-investments.fields')
  return (
    <>
      <TextField name="name" label={t('name')} required />
      <EnterpriseField />
      {amounts}
      <FieldRow>
        <SelectField name="entityId" label={t('entity')} options={choices.entities} required />
        <DateField name="registeredOn" label={t('registeredOn')} required />
      </FieldRow>
      <FieldRow>
        <SelectField name="fundId" label={t('fund')} help={t('fundHelp')} options={choices.funds} />
        <SelectField name="chainId" label={t('chain')} options={choices.chains} />
      </FieldRow>
      {project}
      <TextAreaField name="summary" label={t('summary')} />
    </>
  )
}

export function AmountFields() {
  const t = useTranslations('direct-investments.fields')
  return (
    <>
      <MoneyField name="totalYuan" label={t('total')} unit="亿" required />
      <FieldRow>
        <MoneyField name="demandYuan" label={t('demand')} unit="亿" required />
        <MoneyField name="committedYuan" label={t('committed')} unit="亿" required />
      </FieldRow>
    </>
  )
}
