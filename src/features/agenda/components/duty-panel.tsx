import { CalendarCheck } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type CalendarDate, daysBetween } from '@/lib/dates'
import { CalendarDate as Day } from '@/ui/calendar-date'
import { cx } from '@/ui/cx'
import { EmptyState } from '@/ui/empty-state'
import { Link } from '@/ui/link'
import { Panel } from '@/ui/panel'
import { type AgendaEntry, DUTY_GROUPS, type DutyGroup, dutyGroup } from '../rules'

const MOST_SHOWN = 12

/** What is overdue, due today and due in the days to come, each with the way to its record. */
export function DutyPanel({ duties, today }: { duties: AgendaEntry[]; today: CalendarDate }) {
  const t = useTranslations('agenda.duties')
  const groups = DUTY_GROUPS.map((group) => ({
    group,
    entries: duties.filter((duty) => dutyGroup(duty, today) === group),
  })).filter(({ entries }) => entries.length > 0)
  return (
    <Panel title={t('title')} note={duties.length || null} flush>
      {groups.length === 0 ? (
        <EmptyState icon={<CalendarCheck />} title={t('none')} hint={t('noneHint')} />
      ) : (
        groups.map(({ group, entries }) => (
          <Group key={group} group={group} entries={entries} today={today} />
        ))
      )}
    </Panel>
  )
}

function Group({ group, entries, today }: { group: DutyGroup; entries: AgendaEntry[]; today: CalendarDate }) {
  const t = useTranslations('agenda.duties')
  // The latest of what is overdue can still be saved, so it stands first there; elsewhere the next one does.
  const ordered = group === 'overdue' ? entries.toReversed() : entries
  const [shown, rest] = [ordered.slice(0, MOST_SHOWN), ordered.slice(MOST_SHOWN)]
  return (
    <section aria-label={t(group)} className="border-b border-line last:border-b-0">
      <h3
        className={cx(
          'flex gap-2 bg-sunken/60 px-4 py-1.5 text-sm font-medium',
          group === 'overdue' ? 'text-critical' : 'text-muted',
        )}
      >
        {t(group)} <span className="tabular">{entries.length}</span>
      </h3>
      <ul className="divide-y divide-line">
        {shown.map((entry) => (
          <Duty key={`${entry.kind}-${entry.uid}`} entry={entry} today={today} />
        ))}
      </ul>
      {rest.length > 0 ? (
        <details className="border-t border-line">
          <summary className="cursor-pointer px-4 py-2 text-sm text-muted hover:text-ink">
            {t('more', { count: rest.length })}
          </summary>
          <ul className="divide-y divide-line border-t border-line">
            {rest.map((entry) => (
              <Duty key={`${entry.kind}-${entry.uid}`} entry={entry} today={today} />
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  )
}

function Duty({ entry, today }: { entry: AgendaEntry; today: CalendarDate }) {
  const t = useTranslations()
  const { kind, on, about, text, href, milestone } = entry
  const daysLate = daysBetween(entry.endsOn ?? on, today)
  return (
    <li>
      <Link
        href={href}
        prefetch={false}
        className="grid gap-x-4 gap-y-0.5 px-4 py-2.5 hover:bg-sunken sm:grid-cols-[7.5rem_minmax(0,1fr)_auto] sm:items-baseline"
      >
        <span className="text-sm text-muted">
          {milestone ? t(`construction.kinds.${milestone}`) : t(`agenda.kinds.${kind}`)}
        </span>
        <span className="min-w-0">
          <span className="block truncate font-medium">{about}</span>
          {text ? <span className="block truncate text-sm text-muted">{text}</span> : null}
        </span>
        <span className="flex items-baseline gap-2 text-sm text-muted">
          {daysLate > 0 ? (
            <span className="text-critical">{t('agenda.duties.late', { days: daysLate })}</span>
          ) : null}
          <Day date={on} />
        </span>
      </Link>
    </li>
  )
}
