'use client'

import { CalendarDays } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { parseCalendarDate } from '@/lib/dates'
import { cx } from '../cx'
import { Popover } from '../popover'
import { controlLook } from './control-look'
import { type FieldProps, useField } from './field'
import { FieldFrame } from './field-frame'

const Calendar = dynamic(() => import('./calendar').then((module) => module.Calendar), {
  loading: () => <div className="h-76 w-63" />,
})

/** A day, typed as one likes (20231220, 2023年12月20日) or picked; on leaving it reads 2023-12-20. */
export function DateField(props: FieldProps) {
  const t = useTranslations('ui.date')
  const { id, field, error, control } = useField(props)
  const [open, setOpen] = useState(false)
  const value = String(field.value ?? '')
  const pick = (date: string) => {
    field.onChange(date)
    setOpen(false)
  }
  const normalise = () => {
    const date = parseCalendarDate(value)
    if (date && date !== value) field.onChange(date)
    field.onBlur()
  }
  return (
    <FieldFrame id={id} label={props.label} help={props.help} error={error} required={props.required}>
      <div className="relative">
        <input
          {...control}
          ref={field.ref}
          name={field.name}
          value={value}
          onChange={(event) => field.onChange(event.target.value)}
          onBlur={normalise}
          inputMode="numeric"
          autoComplete="off"
          placeholder="2023-12-20"
          className={cx(controlLook, 'pr-10')}
        />
        <Popover
          open={open}
          onOpenChange={setOpen}
          align="end"
          trigger={
            <button
              type="button"
              aria-label={t('pick', { label: props.label })}
              disabled={props.disabled}
              className="absolute inset-y-0 right-0 grid w-9 place-items-center rounded-md text-faint hover:text-ink"
            >
              <CalendarDays aria-hidden className="size-4" />
            </button>
          }
        >
          <Calendar date={parseCalendarDate(value)} pick={pick} />
        </Popover>
      </div>
    </FieldFrame>
  )
}
