'use client'

import { CalendarClock, ChevronLeft, ChevronRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type CalendarDate, monthEndAfter, monthEndBefore, yearBefore, yearEndBefore } from '@/lib/dates'
import { Button } from '@/ui/button'
import { DayBox } from '@/ui/day-box'
import { LinkButton } from '@/ui/link-button'
import { Menu, MenuLink } from '@/ui/menu'
import { Spinner } from '@/ui/spinner'
import { useUrlState } from '@/ui/url-state'
import { CompareChoice } from './compare-choice'
import { KnownAtChoice } from './known-at-choice'

type Props = {
  asOf: CalendarDate
  today: CalendarDate
  /** The moment of an earlier knowledge, or null for now; left out where a page cannot look back so. */
  knownAt?: string | null
  /** Where two dates, or two moments of knowledge, can be compared. */
  compared?: { on: CalendarDate | null; knownAt: string | null }
}

const arrow = 'w-8 px-0 max-sm:h-10 max-sm:w-10'

/**
 * The date for which every number of the page is made, what was known of it, and what it is compared with; all in the
 * address bar as `asOf`, `knownAt`, `compare` and `compareKnownAt`.
 */
export function DateControl({ asOf, today, knownAt, compared }: Props) {
  const t = useTranslations('figures.date')
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
        className={arrow}
      />
      <DayBox
        key={asOf}
        label={t('label')}
        pickLabel={t('pick')}
        day={asOf}
        change={(date) => change({ asOf: date === today ? null : date })}
        required
      />
      <LinkButton
        href={href({ asOf: next < today ? next : null })}
        scroll={false}
        aria-disabled={asOf >= today}
        aria-label={t('nextMonthEnd')}
        title={t('nextMonthEnd')}
        icon={<ChevronRight aria-hidden />}
        className={arrow}
      />
      <QuickDates asOf={asOf} today={today} />
      {knownAt === undefined ? null : <KnownAtChoice knownAt={knownAt} today={today} />}
      {compared ? <CompareChoice asOf={asOf} today={today} {...compared} /> : null}
    </div>
  )
}

/** Days that reports are made for. */
function QuickDates({ asOf, today }: Pick<Props, 'asOf' | 'today'>) {
  const t = useTranslations('figures.date')
  const { href } = useUrlState()
  const days = [
    ['today', null],
    ['lastMonthEnd', monthEndBefore(today)],
    ['lastYearEnd', yearEndBefore(today)],
    ['yearBefore', yearBefore(asOf)],
  ] as const
  return (
    <Menu
      trigger={
        <Button
          aria-label={t('quick')}
          title={t('quick')}
          icon={<CalendarClock aria-hidden />}
          className={arrow}
        />
      }
    >
      {days.map(([name, day]) => (
        <MenuLink key={name} href={href({ asOf: day })}>
          {t(name)}
          <span className="tabular ml-auto pl-4 text-sm text-faint">{day ?? today}</span>
        </MenuLink>
      ))}
    </Menu>
  )
}
