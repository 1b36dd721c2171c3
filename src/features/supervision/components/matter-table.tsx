import { Flag } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import type { CalendarDate as Day } from '@/lib/dates'
import { CalendarDate } from '@/ui/calendar-date'
import { EmptyState } from '@/ui/empty-state'
import { IllustrativeMark } from '@/ui/illustrative-mark'
import { type Column, DataTable } from '@/ui/table/data-table'
import { TextLink } from '@/ui/text-link'
import type { SupervisionRow } from '../list-supervisions'
import { DueDot, LevelBadge, StateBadge } from './matter-marks'

type Props = { rows: SupervisionRow[]; day: Day; filtered: boolean; hidden?: readonly string[] }

/** One matter a line: what, on which project, whose, until when, and how high it has gone. */
export function MatterTable({ rows, day, filtered, hidden }: Props) {
  const t = useTranslations('supervision')
  return (
    <DataTable
      hidden={hidden}
      caption={t('list.caption')}
      columns={useMatterColumns(day)}
      rows={rows}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/supervision/${id}`}
      defaultSort="dueOn"
      empty={
        <EmptyState
          icon={<Flag aria-hidden />}
          title={t(filtered ? 'list.nothing' : 'list.empty')}
          hint={t(filtered ? 'list.nothingHint' : 'list.emptyHint')}
        />
      }
    />
  )
}

function useMatterColumns(day: Day): Column<SupervisionRow>[] {
  const t = useTranslations('supervision')
  const english = useLocale() === 'en'
  return [
    { key: 'text', header: t('fields.text'), cell: (row) => <What row={row} /> },
    {
      key: 'project',
      header: t('fields.project'),
      cell: ({ project }) => (
        <TextLink href={`/projects/${project.id}`} className="line-clamp-2">
          {project.name}
        </TextLink>
      ),
      width: 'w-56',
    },
    {
      key: 'holder',
      header: t('fields.holder'),
      cell: ({ holder }) => <OneLine text={english ? holder.nameEn : holder.name} />,
      from: 'xl',
      phone: 'hide',
    },
    {
      key: 'owner',
      header: t('fields.owner'),
      cell: ({ owner }) => owner?.name ?? <span className="text-faint">—</span>,
    },
    {
      key: 'dueOn',
      header: t('fields.dueOn'),
      sortKey: 'dueOn',
      cell: (row) => (
        <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-1">
          {row.state === 'CLOSED' ? <CalendarDate date={row.dueOn} /> : <DueDot matter={row} day={day} />}
          <LevelBadge level={row.level} />
        </span>
      ),
    },
    {
      key: 'state',
      header: t('fields.state'),
      cell: ({ state }) => <StateBadge state={state} />,
      phone: 'end',
    },
    {
      key: 'raisedOn',
      header: t('fields.raisedOn'),
      sortKey: 'raisedOn',
      cell: ({ raisedOn }) => <CalendarDate date={raisedOn} />,
      from: 'xl',
      phone: 'hide',
    },
  ]
}

/** A long name keeps to the line of its row; all of it on hover. */
function OneLine({ text }: { text: string }) {
  return (
    <span title={text} className="block max-w-34 truncate 2xl:max-w-none">
      {text}
    </span>
  )
}

function What({ row: { kind, no, text, illustrative } }: { row: SupervisionRow }) {
  const t = useTranslations('supervision')
  return (
    <span className="flex min-w-0 flex-col">
      <span className="line-clamp-2 sm:max-w-96">{text}</span>
      <span className="flex flex-wrap items-center gap-1.5 text-xs font-normal text-faint">
        {t(`numbered.${kind}`, { no })}
        {illustrative ? <IllustrativeMark /> : null}
      </span>
    </span>
  )
}
