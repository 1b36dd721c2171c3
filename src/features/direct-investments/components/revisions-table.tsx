import { useTranslations } from 'next-intl'
import { CalendarDate } from '@/ui/calendar-date'
import { AmountHead, ColumnAmount } from '@/ui/table/column-amount'
import { type Column, DataTable } from '@/ui/table/data-table'
import type { DirectInvestmentInView } from '../queries'

type Revision = DirectInvestmentInView['revisions'][number]

/** The amounts as they were revised, latest first; what was registered stands at the bottom. */
export function RevisionsTable({ revisions }: { revisions: Revision[] }) {
  const t = useTranslations('direct-investments')
  const amount = (key: 'total' | 'demand' | 'committed', yuanOf: (revision: Revision) => bigint) => ({
    key,
    header: <AmountHead>{t(`fields.${key}`)}</AmountHead>,
    align: 'end' as const,
    cell: (revision: Revision) => <ColumnAmount yuan={yuanOf(revision)} />,
  })
  const columns: Column<Revision>[] = [
    { key: 'on', header: t('history.on'), cell: ({ on }) => <CalendarDate date={on} /> },
    {
      key: 'reason',
      header: t('history.reason'),
      cell: ({ seq, reason }) => reason ?? (seq === 1 ? t('history.registered') : '—'),
    },
    { key: 'by', header: t('history.by'), cell: ({ by }) => by?.name ?? '—', from: 'md', phone: 'hide' },
    amount('total', ({ totalYuan }) => totalYuan),
    amount('demand', ({ demandYuan }) => demandYuan),
    amount('committed', ({ committedYuan }) => committedYuan),
  ]
  return (
    <DataTable
      caption={t('history.title')}
      columns={columns}
      rows={revisions.toReversed()}
      rowKey={({ id }) => id}
    />
  )
}
