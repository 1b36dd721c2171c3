'use client'

import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { DateField } from '@/ui/form/date-field'
import { FieldRow } from '@/ui/form/field-row'
import { MoneyField } from '@/ui/form/money-field'
import { type Option, SelectField } from '@/ui/form/select-field'
import { TextAreaField } from '@/ui/form/text-area-field'
import { TextField } from '@/ui/form/text-field'

const CURRENCIES = ['CNY', 'USD', 'HKD', 'EUR', 'JPY', 'GBP', 'SGD', 'KRW'] as const

/** What stands in a contract, whatever its kind. */
export function ContractFields({ events }: { events: Option[] }) {
  const t = useTranslations('signings')
  const currency = useWatch({ name: 'currency' })
  const foreign = currency !== 'CNY'
  useForgottenForeignMoney(foreign)
  return (
    <>
      <FieldRow>
        <TextField name="contractNo" label={t('fields.contractNo')} required />
        <DateField name="signedOn" label={t('fields.signedOn')} required />
      </FieldRow>
      <FieldRow>
        <MoneyField
          name="amountYuan"
          label={t(foreign ? 'fields.amountInYuan' : 'fields.amount')}
          unit="亿"
          required
        />
        <SelectField
          name="currency"
          label={t('fields.currency')}
          options={CURRENCIES.map((value) => ({ value, label: t(`currencies.${value}`) }))}
          required
        />
      </FieldRow>
      {foreign ? <ForeignMoney /> : null}
      <TextField name="parties" label={t('fields.parties')} help={t('fields.partiesHelp')} required />
      <SelectField name="eventId" label={t('fields.event')} help={t('fields.eventHelp')} options={events} />
      <TextAreaField name="note" label={t('fields.note')} />
    </>
  )
}

function ForeignMoney() {
  const t = useTranslations('signings.fields')
  return (
    <>
      <TextField name="originalAmount" label={t('originalAmount')} inputMode="decimal" required />
      <FieldRow>
        <TextField name="rate" label={t('rate')} help={t('rateHelp')} inputMode="decimal" required />
        <DateField name="rateOn" label={t('rateOn')} required />
      </FieldRow>
    </>
  )
}

/** Back at yuan, what was typed of other money must not go along unseen. */
function useForgottenForeignMoney(foreign: boolean) {
  const { setValue } = useFormContext()
  useEffect(() => {
    if (foreign) return
    for (const name of ['originalAmount', 'rate', 'rateOn']) setValue(name, '')
  }, [foreign, setValue])
}
