'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { cx } from '../cx'
import { controlLook } from './control-look'
import { type FieldProps, useField } from './field'
import { FieldFrame } from './field-frame'
import { exactReading, type MoneyUnit, moneyParts, moneyText, moneyUnits, sameAmount } from './money-reading'

/** Money in 亿元, 万元 or 元. A unit typed with the number counts, and every yuan of it is read back below. */
export function MoneyField({ unit: firstUnit = '万', ...props }: FieldProps & { unit?: MoneyUnit }) {
  const t = useTranslations('ui.money')
  const locale = useLocale()
  const { id, field, error, control } = useField(props, { same: sameAmount })
  const [shownUnit, setShownUnit] = useState(firstUnit)
  // Taken apart only when the field is left: a 亿 that moved away under the writer's hand would make 1亿500万 of 1500万.
  const [typed, setTyped] = useState<string | null>(null)
  const value = String(field.value ?? '')
  const { number, unit } = value ? moneyParts(value, '') : { number: '', unit: shownUnit }
  const reading = exactReading(value, locale)
  const write = (text: string, from: MoneyUnit) => {
    const parts = moneyParts(text, from)
    setShownUnit(parts.unit)
    field.onChange(moneyText(parts))
  }
  return (
    <FieldFrame id={id} label={props.label} help={props.help} error={error} required={props.required}>
      <div className="relative">
        <input
          {...control}
          ref={field.ref}
          name={field.name}
          value={typed ?? number}
          onChange={(event) => {
            setTyped(event.target.value)
            write(event.target.value, unit)
          }}
          onBlur={() => {
            setTyped(null)
            field.onBlur()
          }}
          inputMode="decimal"
          autoComplete="off"
          className={cx(controlLook, 'pr-32')}
        />
        <select
          aria-label={t('unit')}
          disabled={props.disabled}
          value={unit}
          onChange={(event) => write(number, event.target.value as MoneyUnit)}
          className="select-arrow absolute inset-y-px right-px w-28 rounded-r-md border-l border-line bg-sunken pr-6 pl-2.5 text-sm text-muted"
        >
          {moneyUnits.map((one) => (
            <option key={one} value={one}>
              {t(one === '亿' ? 'yi' : one === '万' ? 'wan' : 'yuan')}
            </option>
          ))}
        </select>
      </div>
      <output htmlFor={id} className={cx('tabular min-h-4.5 text-xs text-muted', error && 'hidden')}>
        {reading ? t('reading', { amount: reading }) : null}
      </output>
    </FieldFrame>
  )
}
