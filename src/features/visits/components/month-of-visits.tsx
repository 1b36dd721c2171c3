import { CalendarDays } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import type { Actor } from '@/lib/actor'
import { firstOfMonth, lastOfMonth, today } from '@/lib/dates'
import { EmptyState } from '@/ui/empty-state'
import { Notice } from '@/ui/notice'
import { listVisitsByDay } from '../list-calendar'
import { weeksOf } from '../rules'
import type { VisitFilters } from '../schema'
import { MonthGrid } from './month-grid'
import { MonthSteps } from './month-steps'
import { VisitAgenda } from './visit-agenda'

type Props = { actor: Actor; view: 'calendar' | 'agenda'; month?: string; filters: VisitFilters }

/** The visits of one month, as a grid of weeks or as an agenda; a phone shows the agenda below the grid. */
export async function MonthOfVisits({ actor, view, month, filters }: Props) {
  const { from: _, to: __, ...asked } = filters
  const t = await getTranslations('visits.calendar')
  const first = month ? `${month}-01` : firstOfMonth(today())
  const weeks = weeksOf(first)
  const isGrid = view === 'calendar'
  const { days, isCut } = await listVisitsByDay(actor, asked, {
    from: isGrid ? (weeks[0]?.[0]?.date ?? first) : first,
    to: isGrid ? (weeks.at(-1)?.[6]?.date ?? first) : lastOfMonth(first),
  })
  const ofMonth = days.filter(({ date }) => date.startsWith(first.slice(0, 7)))
  return (
    <>
      <MonthSteps first={first} />
      {isCut ? <Notice tone="caution">{t('cut')}</Notice> : null}
      {isGrid ? <MonthGrid weeks={weeks} days={days} today={today()} /> : null}
      {ofMonth.length === 0 ? (
        <EmptyState icon={<CalendarDays aria-hidden />} title={t('none')} hint={t('noneHint')} />
      ) : (
        <div className={isGrid ? 'sm:hidden' : undefined}>
          <VisitAgenda days={ofMonth} today={today()} />
        </div>
      )}
    </>
  )
}
