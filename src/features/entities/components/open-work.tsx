import { useTranslations } from 'next-intl'
import type { CalendarDate as Day } from '@/lib/dates'
import { CalendarDate } from '@/ui/calendar-date'
import { cx } from '@/ui/cx'
import { LinkButton } from '@/ui/link-button'
import { Panel } from '@/ui/panel'
import { TextLink } from '@/ui/text-link'
import type { OpenLine, OpenWork as OpenWorkOf } from '../list-open-work'

type Props = { work: OpenWorkOf; entityId: string; today: Day }

/** What an entity has before it, part by part; each part leads on to its whole list. */
export function OpenWork({ work, entityId, today }: Props) {
  const lists = [
    { key: 'visits', href: `/visits?entity=${entityId}&status=PLANNED`, lines: work.visits },
    { key: 'leads', href: `/leads?entity=${entityId}&state=WAITING`, lines: work.leads },
    { key: 'promises', href: `/commitments?holder=${entityId}`, lines: work.promises },
    { key: 'requests', href: `/service-requests?holder=${entityId}&state=OPEN`, lines: work.requests },
    { key: 'milestones', href: `/construction?holder=${entityId}&sort=next`, lines: work.milestones },
    {
      key: 'targets',
      href: `/events?view=targets&holder=${entityId}&lead=no&state=open`,
      lines: work.targets,
    },
    { key: 'quiet', href: `/supervision?tab=quiet&holder=${entityId}`, lines: work.quiet },
  ] as const
  return lists.map(({ key, ...list }) => <OpenList key={key} of={key} {...list} today={today} />)
}

/** The lists whose dates are due dates: what is past there is late. */
const DUE: (keyof OpenWorkOf)[] = ['visits', 'promises', 'requests', 'milestones']

type ListProps = { of: keyof OpenWorkOf; href: string; lines: OpenLine[]; today: Day }

function OpenList({ of, href, lines, today }: ListProps) {
  const t = useTranslations('entities.page.open')
  const kinds = useTranslations('construction.kinds')
  return (
    <Panel
      title={t(`${of}.title`)}
      actions={
        <LinkButton size="sm" href={href}>
          {t('all')}
        </LinkButton>
      }
      flush
    >
      {lines.length === 0 ? <p className="px-4 py-3 text-sm text-muted">{t(`${of}.none`)}</p> : null}
      <ul className="divide-y divide-line empty:hidden">
        {lines.map(({ id, href: place, title, about, on, milestone }) => (
          <li key={id} className="flex items-baseline gap-3 px-4 py-2">
            <span className="min-w-0 flex-1">
              <TextLink href={place} className="block truncate">
                {title}
              </TextLink>
              <span className="block truncate text-xs text-faint">
                {milestone ? kinds(milestone) : about}
              </span>
            </span>
            <span
              className={cx(
                'tabular text-sm',
                DUE.includes(of) && on < today ? 'text-critical' : 'text-muted',
              )}
            >
              <CalendarDate date={on} />
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
