'use client'

import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { CURRENCIES } from '@/lib/foreign-money'
import { DateField } from './date-field'
import { FieldRow } from './field-row'
import { MoneyField } from './money-field'
import type { MoneyUnit } from './money-reading'
import { SelectField } from './select-field'
import { TextField } from './text-field'

/** The counted yuan of `amountYuan`, and for money in another currency what was really paid or agreed. */
export function CountedMoneyFields({ label, unit }: { label: string; unit: MoneyUnit }) {
  const t = useTranslations('ui.money')
  const foreign = useWatch({ name: 'currency' }) !== 'CNY'
  useForgottenForeignMoney(foreign)
  return (
    <>
      <FieldRow>
        <MoneyField name="amountYuan" label={foreign ? t('inYuan') : label} unit={unit} required />
        <SelectField
          name="currency"
          label={t('currency')}
          options={CURRENCIES.map((value) => ({ value, label: t(`currencies.${value}`) }))}
          required
        />
      </FieldRow>
      {foreign ? <ForeignMoney /> : null}
    </>
  )
}

function ForeignMoney() {
  const t = useTranslations('ui.money')
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
