'use client'

import { useLocale, useTranslations } from 'next-intl'
import { DayPicker } from 'react-day-picker'
import { enGB, zhCN } from 'react-day-picker/locale'
import { type CalendarDate, today } from '@/lib/dates'
import { Button } from '../button'

/** A month to pick a day from; weeks begin on Monday. */
export function Calendar({ date, pick }: { date: CalendarDate | null; pick: (date: CalendarDate) => void }) {
  const t = useTranslations('ui.date')
  const chinese = useLocale() === 'zh-CN'
  const now = today()
  return (
    <DayPicker
      mode="single"
      locale={chinese ? zhCN : enGB}
      weekStartsOn={1}
      fixedWeeks
      autoFocus
      today={localDay(now)}
      defaultMonth={localDay(date ?? now)}
      selected={date ? localDay(date) : undefined}
      onSelect={(day) => day && pick(writtenDay(day))}
      labels={{ labelPrevious: () => t('previousMonth'), labelNext: () => t('nextMonth') }}
      footer={
        <Button size="sm" variant="ghost" className="mt-1 w-full" onClick={() => pick(now)}>
          {t('today')}
        </Button>
      }
      classNames={looks}
    />
  )
}

const looks = {
  root: 'relative w-63',
  month_caption: 'flex h-8 items-center px-1 font-semibold',
  nav: 'absolute top-0 right-0 flex gap-1',
  button_previous: 'grid size-8 place-items-center rounded-md text-muted hover:bg-sunken',
  button_next: 'grid size-8 place-items-center rounded-md text-muted hover:bg-sunken',
  chevron: 'size-4 fill-current',
  weekday: 'h-8 w-9 text-xs font-normal text-faint',
  day: 'p-0 text-center',
  day_button: 'size-9 rounded-md text-sm tabular hover:bg-sunken',
  today: 'font-bold text-accent',
  outside: 'text-faint',
  selected: '*:bg-accent *:text-on-accent *:hover:bg-accent-strong',
  disabled: 'opacity-40',
}

// The picker thinks in days of the browser's zone; only year, month and day are read from it.
function localDay(date: CalendarDate): Date {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  return new Date(year, month - 1, day)
}

function writtenDay(day: Date): CalendarDate {
  const two = (number: number) => String(number).padStart(2, '0')
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`
}
