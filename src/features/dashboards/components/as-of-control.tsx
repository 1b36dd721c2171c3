'use client'

import { CalendarDays, ChevronLeft, ChevronRight } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { type CalendarDate, parseCalendarDate } from '@/lib/dates'
import { LinkButton } from '@/ui/link-button'
import { Popover } from '@/ui/popover'
import { Spinner } from '@/ui/spinner'
import { useUrlState } from '@/ui/url-state'
import { monthEndAfter, monthEndBefore } from '../rules'

const Calendar = dynamic(() => import('@/ui/form/calendar').then((module) => module.Calendar), {
  loading: () => <div className="h-76 w-63" />,
})

/** The date for which every number of the page is made; typed, picked, or moved from month end to month end. */
export function AsOfControl({ asOf, today }: { asOf: CalendarDate; today: CalendarDate }) {
  const t = useTranslations('dashboards.asOf')
  const { change, href, pending } = useUrlState()
  const next = monthEndAfter(asOf)
  return (
    <div className="flex flex-wrap items-center gap-1.5 print:hidden">
      {pending ? <Spinner /> : null}
      <LinkButton
        href={href({ asOf: monthEndBefore(asOf) })}
        scroll={false}
        aria-label={t('previousMonthEnd')}
        title={t('previousMonthEnd')}
        icon={<ChevronLeft aria-hidden />}
        className="w-8 px-0"
      />
      <DateBox key={asOf} asOf={asOf} change={(date) => change({ asOf: date === today ? null : date })} />
      <LinkButton
        href={href({ asOf: next <= today ? next : null })}
        scroll={false}
        aria-disabled={asOf >= today}
        aria-label={t('nextMonthEnd')}
        title={t('nextMonthEnd')}
        icon={<ChevronRight aria-hidden />}
        className="w-8 px-0"
      />
      {asOf === today ? null : (
        <LinkButton href={href({ asOf: null })} scroll={false} variant="ghost">
          {t('today')}
        </LinkButton>
      )}
    </div>
  )
}

function DateBox({ asOf, change }: { asOf: CalendarDate; change: (date: CalendarDate) => void }) {
  const t = useTranslations('dashboards.asOf')
  const [text, setText] = useState(asOf)
  const [open, setOpen] = useState(false)
  const pick = (date: CalendarDate | null) => {
    setOpen(false)
    setText(date ?? asOf)
    if (date && date !== asOf) change(date)
  }
  return (
    <form
      className="flex h-8 items-center rounded-md border border-line bg-surface shadow-card focus-within:border-accent"
      onSubmit={(event) => {
        event.preventDefault()
        pick(parseCalendarDate(text))
      }}
    >
      <label className="flex h-full items-center gap-2 pl-2.5 text-sm text-muted">
        {t('label')}
        <input
          name="asOf"
          value={text}
          onChange={(event) => setText(event.target.value)}
          onBlur={() => pick(parseCalendarDate(text))}
          inputMode="numeric"
          autoComplete="off"
          className="h-full w-24 bg-transparent text-base font-semibold text-ink outline-none"
        />
      </label>
      <Popover
        open={open}
        onOpenChange={setOpen}
        align="end"
        trigger={
          <button
            type="button"
            aria-label={t('pick')}
            className="grid h-full w-8 place-items-center text-faint hover:text-ink"
          >
            <CalendarDays aria-hidden className="size-4" />
          </button>
        }
      >
        <Calendar date={asOf} pick={pick} />
      </Popover>
    </form>
  )
}
