'use client'

import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { useFormContext } from 'react-hook-form'
import { cx } from '@/ui/cx'
import { controlLook } from '@/ui/form/control-look'
import { DateField } from '@/ui/form/date-field'
import { FieldFrame } from '@/ui/form/field-frame'
import { FieldRow } from '@/ui/form/field-row'
import { PERIOD_PARTS, type Period, periodOf } from '../rules'
import { usePeriodName } from './period-name'

const OTHER = 'other'
const written = ({ startsOn, endsOn }: Period) => `${startsOn}/${endsOn}`

/** A year or a quarter by name; any other days by their first and last. */
export function PeriodField({ years }: { years: number[] }) {
  const t = useTranslations('targets')
  const name = usePeriodName()
  const id = useId()
  const { getValues, setValue } = useFormContext()
  const periods = years.flatMap((year) => PERIOD_PARTS.map((part) => periodOf(year, part)))
  const [first] = useState(() => written(getValues() as Period))
  const [chosen, setChosen] = useState(periods.some((one) => written(one) === first) ? first : OTHER)
  const choose = (value: string) => {
    setChosen(value)
    const [startsOn = '', endsOn = ''] = value === OTHER ? [] : value.split('/')
    if (value === OTHER) return
    setValue('startsOn', startsOn, { shouldDirty: true })
    setValue('endsOn', endsOn, { shouldDirty: true })
  }
  return (
    <>
      <FieldFrame id={id} label={t('fields.period')} required>
        <select
          id={id}
          value={chosen}
          onChange={(event) => choose(event.target.value)}
          className={cx(controlLook, 'select-arrow pr-7')}
        >
          {periods.map((period) => (
            <option key={written(period)} value={written(period)}>
              {name(period)}
            </option>
          ))}
          <option value={OTHER}>{t('parts.other')}</option>
        </select>
      </FieldFrame>
      {chosen === OTHER ? (
        <FieldRow>
          <DateField name="startsOn" label={t('fields.startsOn')} required />
          <DateField name="endsOn" label={t('fields.endsOn')} required />
        </FieldRow>
      ) : null}
    </>
  )
}
