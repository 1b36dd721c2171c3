import { Newspaper } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Moment } from '@/ui/calendar-date'
import { EmptyState } from '@/ui/empty-state'
import { IllustrativeMark } from '@/ui/illustrative-mark'
import { type Column, DataTable } from '@/ui/table/data-table'
import { TextLink } from '@/ui/text-link'
import type { BriefRow } from '../queries'
import { writtenPeriod } from '../rules'
import { BriefStatusBadge } from './brief-state'

type Props = {
  rows: BriefRow[]
  filtered: boolean
  action: ReactNode
  mayEdit: boolean
  hidden?: readonly string[]
}

/** One issue a line, the latest first. */
export function BriefsTable({ rows, filtered, action, mayEdit, hidden }: Props) {
  const t = useTranslations('briefs')
  return (
    <DataTable
      hidden={hidden}
      caption={t('caption')}
      columns={useBriefColumns(mayEdit)}
      rows={rows}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/briefs/${id}`}
      empty={
        <EmptyState
          icon={<Newspaper aria-hidden />}
          title={t(filtered ? 'list.nothing' : 'list.empty')}
          hint={t(filtered ? 'list.nothingHint' : 'list.emptyHint')}
          action={filtered ? null : action}
        />
      }
    />
  )
}

function useBriefColumns(mayEdit: boolean): Column<BriefRow>[] {
  const t = useTranslations('briefs')
  const locale = useLocale()
  return [
    {
      key: 'title',
      header: t('fields.title'),
      cell: ({ title, illustrative }) => (
        <span className="inline-flex flex-wrap items-center gap-1.5">
          {title}
          {illustrative ? <IllustrativeMark /> : null}
        </span>
      ),
    },
    {
      key: 'number',
      header: t('fields.number'),
      width: 'w-32',
      phone: 'end',
      cell: ({ year, no }) =>
        year === null || no === null ? (
          <span className="text-faint">—</span>
        ) : (
          t('issue.number', { year: String(year), no: String(no) })
        ),
    },
    { key: 'kind', header: t('fields.kind'), from: 'md', cell: ({ kind }) => t(`kinds.${kind}`) },
    {
      key: 'period',
      header: t('fields.period'),
      from: 'lg',
      cell: (brief) => <span className="whitespace-nowrap">{writtenPeriod(brief, locale)}</span>,
    },
    {
      key: 'status',
      header: t('fields.status'),
      cell: ({ id, status }) => (
        <span className="inline-flex items-center gap-2.5 whitespace-nowrap">
          <BriefStatusBadge status={status} />
          {mayEdit && status === 'DRAFT' ? (
            <TextLink href={`/briefs/${id}/edit`}>{t('edit.action')}</TextLink>
          ) : null}
        </span>
      ),
    },
    {
      key: 'published',
      header: t('fields.published'),
      from: 'xl',
      phone: 'hide',
      cell: ({ publishedBy, publishedAt, by }) =>
        publishedAt ? (
          <span className="inline-flex gap-2 whitespace-nowrap">
            {publishedBy}
            <span className="text-muted">
              <Moment at={publishedAt} />
            </span>
          </span>
        ) : (
          <span className="text-faint">{`${t('fields.by')} ${by}`}</span>
        ),
    },
  ]
}
