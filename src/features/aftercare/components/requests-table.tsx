import { MessageSquareText } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { CalendarDate } from '@/ui/calendar-date'
import { EmptyState } from '@/ui/empty-state'
import { EntityName } from '@/ui/entity-name'
import { IllustrativeMark } from '@/ui/illustrative-mark'
import { type Column, DataTable } from '@/ui/table/data-table'
import { TextLink } from '@/ui/text-link'
import type { RequestRow } from '../list-requests'
import { RequestMark } from './request-mark'

type Props = { rows: RequestRow[]; filtered: boolean; hidden?: readonly string[] }

/** What enterprises asked for, by due date unless sorted otherwise. */
export function RequestsTable({ rows, filtered, hidden }: Props) {
  const t = useTranslations('aftercare')
  return (
    <DataTable
      hidden={hidden}
      caption={t('caption')}
      columns={useColumns()}
      rows={rows}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/service-requests/${id}`}
      defaultSort="next"
      empty={
        <EmptyState
          icon={<MessageSquareText aria-hidden />}
          title={t(filtered ? 'list.nothing' : 'list.empty')}
          hint={t(filtered ? 'list.nothingHint' : 'list.emptyHint')}
        />
      }
    />
  )
}

function useColumns(): Column<RequestRow>[] {
  const t = useTranslations('aftercare')
  return [
    {
      key: 'title',
      header: t('fields.title'),
      cell: ({ title, illustrative }) => (
        <span className="inline-flex flex-wrap items-center gap-1.5">
          {title} {illustrative ? <IllustrativeMark /> : null}
        </span>
      ),
    },
    { key: 'state', header: t('fields.state'), cell: (row) => <RequestMark request={row} />, phone: 'end' },
    {
      key: 'project',
      header: t('fields.project'),
      cell: ({ projectId, project }) => <TextLink href={`/projects/${projectId}`}>{project}</TextLink>,
    },
    {
      key: 'kind',
      header: t('fields.kind'),
      cell: ({ kind }) => <span className="whitespace-nowrap">{t(`kinds.${kind}`)}</span>,
      from: 'lg',
    },
    {
      key: 'owner',
      header: t('fields.owner'),
      cell: ({ owner }) => <span className="whitespace-nowrap">{owner}</span>,
    },
    {
      key: 'holder',
      header: t('fields.holder'),
      cell: ({ holder, holderEn }) => <EntityName name={holder} nameEn={holderEn} />,
      from: 'xl',
    },
    {
      key: 'raisedOn',
      header: t('fields.raisedOn'),
      sortKey: 'raisedOn',
      cell: ({ raisedOn }) => <CalendarDate date={raisedOn} />,
      from: 'lg',
    },
    {
      key: 'dueOn',
      header: t('fields.dueOn'),
      sortKey: 'dueOn',
      cell: ({ dueOn }) => <CalendarDate date={dueOn} />,
    },
  ]
}
