import { Target } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import type { CalendarDate as Day } from '@/lib/dates'
import { Badge } from '@/ui/badge'
import { CalendarDate } from '@/ui/calendar-date'
import { EmptyState } from '@/ui/empty-state'
import { IllustrativeMark } from '@/ui/illustrative-mark'
import { type Column, DataTable } from '@/ui/table/data-table'
import { TextLink } from '@/ui/text-link'
import type { TargetRow } from '../list-targets'
import type { FollowerChoice } from './follower-fields'
import { TargetMenu } from './target-acts'

/** On a desk a long name is cut, so that rows keep to one line. */
const ONE_LINE = 'sm:block sm:max-w-44 sm:truncate'

type Props = {
  rows: TargetRow[]
  /** Across events each row names its own. */
  withEvent: boolean
  /** Null for who only reads. */
  followers: FollowerChoice[] | null
  today: Day
  /** Auditors read no enterprises. */
  linksEnterprise: boolean
  hidden?: readonly string[]
}

/** Target enterprises: who follows each, and whether a lead came of it. */
export function TargetsTable(props: Props) {
  const { rows, withEvent, followers, today, linksEnterprise, hidden } = props
  const t = useTranslations('events.target')
  const english = useLocale() === 'en'
  const columns: Column<TargetRow>[] = [
    { key: 'enterprise', header: t('enterprise'), sortKey: 'enterprise', cell: (row) => <Firm row={row} /> },
    ...(withEvent
      ? [
          {
            key: 'event',
            header: t('event'),
            cell: ({ event }: TargetRow) => (
              <TextLink href={`/events/${event.id}?tab=targets`} className={ONE_LINE}>
                {event.name}
              </TextLink>
            ),
          },
        ]
      : []),
    {
      key: 'entity',
      header: t('entity'),
      cell: ({ entity }) => (
        <span className="lg:whitespace-nowrap">{english ? entity.nameEn : entity.name}</span>
      ),
    },
    { key: 'officer', header: t('officer'), from: 'md', cell: ({ officer }) => officer?.name ?? '—' },
    {
      key: 'chosenOn',
      header: t('chosenOn'),
      sortKey: 'chosenOn',
      width: 'w-28',
      cell: ({ chosenOn }) => <CalendarDate date={chosenOn} />,
    },
    {
      key: 'lead',
      header: t('lead'),
      cell: ({ lead }) =>
        lead ? (
          <TextLink href={`/leads/${lead.id}`} className={ONE_LINE}>
            {lead.name}
          </TextLink>
        ) : (
          <span className="text-faint">—</span>
        ),
    },
    ...(followers ? [actsColumn(t('change'), followers, today)] : []),
  ]
  return (
    <DataTable
      hidden={hidden}
      caption={t('caption')}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      rowHref={linksEnterprise ? ({ enterprise }) => `/enterprises/${enterprise.id}` : undefined}
      defaultSort="-chosenOn"
      empty={<EmptyState icon={<Target aria-hidden />} title={t('none')} hint={t('noneHint')} />}
    />
  )
}

function Firm({ row: { enterprise, droppedOn, dropReason, illustrative } }: { row: TargetRow }) {
  const t = useTranslations('events.target')
  return (
    <span className="flex flex-wrap items-center gap-2">
      {enterprise.name}
      {droppedOn ? (
        <Badge title={dropReason ?? undefined}>{t('droppedSince', { on: droppedOn })}</Badge>
      ) : null}
      {illustrative ? <IllustrativeMark /> : null}
    </span>
  )
}

function actsColumn(header: string, followers: FollowerChoice[], today: Day): Column<TargetRow> {
  return {
    key: 'acts',
    header: <span className="sr-only">{header}</span>,
    width: 'w-12',
    phone: 'end',
    cell: (target) => <TargetMenu target={target} followers={followers} today={today} />,
  }
}
