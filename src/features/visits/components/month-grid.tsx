import { useLocale, useTranslations } from 'next-intl'
import { type CalendarDate, formatDate, formatMonth } from '@/lib/dates'
import { cx } from '@/ui/cx'
import { Link } from '@/ui/link'
import type { DayOfVisits } from '../list-calendar'
import type { VisitRow } from '../queries'
import type { MonthDay } from '../rules'

const SHOWN = 4

type Props = { weeks: MonthDay[][]; days: DayOfVisits[]; today: CalendarDate }

/** A month in weeks from Monday: each visit a line; on a phone each day its number of visits, told in full below. */
export function MonthGrid({ weeks, days, today }: Props) {
  const t = useTranslations('visits.calendar')
  const locale = useLocale()
  const visitsOn = new Map(days.map(({ date, visits }) => [date, visits]))
  return (
    <table className="w-full table-fixed border-separate border-spacing-0 overflow-clip rounded-lg border border-line bg-surface shadow-card">
      <caption className="sr-only">
        {t('month', { month: formatMonth(weeks[1]?.[0]?.date ?? today, locale) })}
      </caption>
      <thead>
        <tr>
          {[0, 1, 2, 3, 4, 5, 6].map((day) => (
            <th key={day} scope="col" className="border-b border-line py-1.5 text-xs font-medium text-muted">
              {t(`weekdays.${day}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]?.date}>
            {week.map((day) => (
              <DayCell
                key={day.date}
                {...day}
                visits={visitsOn.get(day.date) ?? []}
                isToday={day.date === today}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type CellProps = MonthDay & { visits: VisitRow[]; isToday: boolean }

function DayCell({ date, inMonth, visits, isToday }: CellProps) {
  const t = useTranslations('visits.calendar')
  const more = visits.length - SHOWN
  return (
    <td
      className={cx(
        'h-14 border-line p-1 align-top not-last:border-r sm:h-28 [tr:not(:last-child)>&]:border-b',
        inMonth ? null : 'bg-sunken',
      )}
    >
      <DayNumber date={date} count={visits.length} inMonth={inMonth} isToday={isToday} />
      <ul className="mt-0.5 flex flex-col gap-0.5 max-sm:hidden">
        {visits.slice(0, SHOWN).map((visit) => (
          <li key={visit.id}>
            <VisitLine visit={visit} />
          </li>
        ))}
      </ul>
      {more > 0 ? (
        <Link
          href={`/visits?from=${date}&to=${date}`}
          className="block truncate px-1 text-xs text-muted hover:text-ink max-sm:hidden"
        >
          {t('more', { count: more })}
        </Link>
      ) : null}
    </td>
  )
}

type NumberProps = { date: CalendarDate; count: number; inMonth: boolean; isToday: boolean }

/** The day of the month; with visits it leads to them, on a phone a little below. */
function DayNumber({ date, count, inMonth, isToday }: NumberProps) {
  const t = useTranslations('visits.calendar')
  const locale = useLocale()
  const number = (
    <time
      dateTime={date}
      aria-current={isToday ? 'date' : undefined}
      className={cx(
        'tabular grid h-6 min-w-6 place-items-center rounded-full px-1 text-xs',
        isToday ? 'bg-accent font-semibold text-on-accent' : inMonth ? 'text-ink' : 'text-muted',
      )}
    >
      {Number(date.slice(8))}
    </time>
  )
  if (count === 0 || !inMonth) return <div className="flex justify-center sm:justify-start">{number}</div>
  return (
    <>
      <a
        href={`#day-${date}`}
        aria-label={t('onDay', { date: formatDate(date, locale), count })}
        className="flex flex-col items-center rounded-md py-0.5 hover:bg-sunken sm:hidden"
      >
        {number}
        <span className="rounded-full bg-accent-soft px-1.5 text-xs font-medium text-accent-strong">
          {count}
        </span>
      </a>
      <div className="flex max-sm:hidden">{number}</div>
    </>
  )
}

const edges = { PLANNED: 'border-caution', HELD: 'border-positive', CANCELLED: 'border-line-strong' } as const

function VisitLine({ visit }: { visit: VisitRow }) {
  const t = useTranslations('visits')
  const isChinese = useLocale().startsWith('zh')
  const { id, status, entity, detail, enterprises } = visit
  const whose = isChinese ? entity.name : entity.nameEn
  const met = enterprises.map(({ name }) => name).join('、')
  return (
    <Link
      href={`/visits/${id}`}
      title={[t(`statuses.${status}`), detail && t(`kinds.${detail.kind}`), whose, met]
        .filter(Boolean)
        .join(' · ')}
      className={cx(
        'block truncate rounded-sm border-l-2 bg-canvas px-1 text-xs leading-5 hover:bg-sunken',
        edges[status],
        status === 'CANCELLED' && 'text-muted line-through',
      )}
    >
      {met || whose}
    </Link>
  )
}
