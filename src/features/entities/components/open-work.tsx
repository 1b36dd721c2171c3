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
  ] as const
  return lists.map(({ key, ...list }) => <OpenList key={key} of={key} {...list} today={today} />)
}

type ListProps = { of: keyof OpenWorkOf; href: string; lines: OpenLine[]; today: Day }

function OpenList({ of, href, lines, today }: ListProps) {
  const t = useTranslations('entities.page.open')
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
        {lines.map(({ id, href: place, title, about, on }) => (
          <li key={id} className="flex items-baseline gap-3 px-4 py-2">
            <span className="min-w-0 flex-1">
              <TextLink href={place} className="block truncate">
                {title}
              </TextLink>
              <span className="block truncate text-xs text-faint">{about}</span>
            </span>
            <span
              className={cx('tabular text-sm', of !== 'leads' && on < today ? 'text-critical' : 'text-muted')}
            >
              <CalendarDate date={on} />
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
