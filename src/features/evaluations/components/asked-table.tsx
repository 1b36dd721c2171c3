import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { CalendarDate } from '@/ui/calendar-date'
import { IllustrativeMark } from '@/ui/illustrative-mark'
import { AmountHead, ColumnAmount } from '@/ui/table/column-amount'
import { type Column, DataTable } from '@/ui/table/data-table'
import type { AskedRow } from '../list-asked'
import { DueMark, VerdictBadge } from './evaluation-badges'

type Props = { rows: AskedRow[]; empty: ReactNode; hidden?: readonly string[] }

/** The inbox of a department: what it was asked, or what it answered. */
export function AskedTable({ rows, empty, hidden }: Props) {
  const t = useTranslations('evaluations')
  const isChinese = useLocale().startsWith('zh')
  const columns: Column<AskedRow>[] = [
    {
      key: 'project',
      header: t('fields.project'),
      cell: ({ project, illustrative }) => (
        <span className="flex flex-wrap items-center gap-2">
          {project.name}
          {illustrative ? <IllustrativeMark /> : null}
        </span>
      ),
    },
    { key: 'kind', header: t('fields.kind'), cell: ({ kind }) => t(`kinds.${kind}`) },
    {
      key: 'enterprise',
      header: t('fields.enterprise'),
      from: 'lg',
      phone: 'hide',
      cell: ({ project }) => project.enterprise.name,
    },
    {
      key: 'holder',
      header: t('fields.holder'),
      from: 'lg',
      phone: 'hide',
      cell: ({ project: { holder } }) => (isChinese ? holder.name : holder.nameEn),
    },
    {
      key: 'amount',
      header: <AmountHead>{t('fields.amount')}</AmountHead>,
      align: 'end',
      from: 'md',
      phone: 'hide',
      cell: ({ project }) => <ColumnAmount yuan={project.intendedAmount} />,
    },
    {
      key: 'dueOn',
      header: t('fields.dueOn'),
      from: 'md',
      cell: ({ dueOn }) => <CalendarDate date={dueOn} />,
    },
    {
      key: 'state',
      header: t('fields.verdict'),
      phone: 'end',
      cell: ({ verdict, daysLeft }) =>
        verdict ? <VerdictBadge verdict={verdict} /> : <DueMark daysLeft={daysLeft} />,
    },
  ]
  return (
    <DataTable
      hidden={hidden}
      caption={t('caption')}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/evaluations/${id}`}
      empty={empty}
    />
  )
}
