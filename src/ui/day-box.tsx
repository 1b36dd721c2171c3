'use client'

import { CalendarDays } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { type CalendarDate, parseCalendarDate } from '@/lib/dates'
import { cx } from './cx'
import { Popover } from './popover'

const Calendar = dynamic(() => import('./form/calendar').then((module) => module.Calendar), {
  loading: () => <div className="h-76 w-63" />,
})

type Props = {
  /** Stands in the box, before the day. */
  label: string
  /** What the calendar's button is called. */
  pickLabel?: string
  /** Empty for no day. */
  day: string
  change: (day: CalendarDate | '') => void
  /** A day must stand in it: emptied, it shows the old one again. */
  required?: boolean
  /** A filter that is in force. */
  active?: boolean
}

/** A day above a page or a list; typed as one likes or picked, taken on Enter and on leaving. Give it `key={day}`. */
export function DayBox({ label, pickLabel, day, change, required = false, active = false }: Props) {
  const t = useTranslations('ui.date')
  const [text, setText] = useState(day)
  const [open, setOpen] = useState(false)
  const take = (date: CalendarDate | null) => {
    const next = date ?? (required || text.trim() ? day : '')
    setOpen(false)
    setText(next)
    if (next !== day) change(next)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    take(parseCalendarDate(text))
  }
  return (
    <form
      onSubmit={submit}
      className={cx(
        'flex h-8 items-center rounded-md border shadow-card focus-within:border-accent max-sm:h-10',
        active ? 'border-accent bg-accent-soft' : 'border-line bg-surface',
      )}
    >
      <label className="flex h-full items-center gap-2 pl-2.5 text-sm text-muted">
        {label}
        <input
          value={text}
          onChange={(event) => setText(event.target.value)}
          onBlur={() => take(parseCalendarDate(text))}
          inputMode="numeric"
          autoComplete="off"
          className={cx(
            'tabular h-full w-24 bg-transparent text-ink outline-none max-sm:w-28 max-sm:text-[1rem]',
            required ? 'text-base font-semibold' : 'text-sm',
          )}
        />
      </label>
      <Popover
        open={open}
        onOpenChange={setOpen}
        align="end"
        trigger={
          <button
            type="button"
            aria-label={pickLabel ?? t('pick', { label })}
            className="grid h-full w-8 place-items-center rounded-sm text-faint hover:text-ink max-sm:w-10"
          >
            <CalendarDays aria-hidden className="size-4" />
          </button>
        }
      >
        <Calendar date={parseCalendarDate(day)} pick={take} />
      </Popover>
    </form>
  )
}
