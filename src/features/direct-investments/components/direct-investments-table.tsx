import { HandCoins } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { Badge } from '@/ui/badge'
import { CalendarDate } from '@/ui/calendar-date'
import { EmptyState } from '@/ui/empty-state'
import { IllustrativeMark } from '@/ui/illustrative-mark'
import { AmountHead, ColumnAmount } from '@/ui/table/column-amount'
import { type Column, DataTable } from '@/ui/table/data-table'
import type { DirectInvestmentRow } from '../list-direct-investments'
import type { Amounts } from '../rules'

type Props = { rows: DirectInvestmentRow[]; total: Amounts; filtered: boolean; hidden?: readonly string[] }

/** Direct investments; the foot is over the whole list, of those that still ask. */
export function DirectInvestmentsTable({ rows, total, filtered, hidden }: Props) {
  const t = useTranslations('direct-investments')
  const english = useLocale() === 'en'
  const columns: Column<DirectInvestmentRow>[] = [
    { key: 'name', header: t('fields.name'), cell: (row) => <Name row={row} /> },
    {
      key: 'enterprise',
      header: t('fields.enterprise'),
      cell: ({ enterprise }) => enterprise?.name ?? '—',
      from: '2xl',
      phone: 'hide',
    },
    {
      key: 'fund',
      header: t('fields.fund'),
      cell: ({ fund }) => <span className="xl:whitespace-nowrap">{fund?.name ?? '—'}</span>,
      from: 'md',
    },
    {
      key: 'entity',
      header: t('fields.entity'),
      cell: ({ entity }) => (
        <span className="xl:whitespace-nowrap">{english ? (entity.nameEn ?? entity.name) : entity.name}</span>
      ),
      from: 'lg',
      phone: 'hide',
    },
    {
      key: 'registeredOn',
      header: t('fields.registeredOn'),
      sortKey: 'registeredOn',
      cell: ({ registeredOn }) => <CalendarDate date={registeredOn} />,
    },
    {
      key: 'total',
      header: <AmountHead>{t('fields.total')}</AmountHead>,
      align: 'end',
      sortKey: 'total',
      cell: ({ totalYuan }) => <ColumnAmount yuan={totalYuan} />,
    },
    {
      key: 'demand',
      header: <AmountHead>{t('fields.demand')}</AmountHead>,
      align: 'end',
      sortKey: 'demand',
      cell: ({ demandYuan }) => <ColumnAmount yuan={demandYuan} />,
    },
    {
      key: 'committed',
      header: <AmountHead>{t('fields.committed')}</AmountHead>,
      align: 'end',
      sortKey: 'committed',
      cell: ({ committedYuan }) => <ColumnAmount yuan={committedYuan || null} />,
    },
  ]
  const totals: Record<string, bigint> = {
    total: total.totalYuan,
    demand: total.demandYuan,
    committed: total.committedYuan,
  }
  return (
    <DataTable
      hidden={hidden}
      caption={t('caption')}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/direct-investments/${id}`}
      defaultSort="-registeredOn"
      empty={
        <EmptyState
          icon={<HandCoins />}
          title={t(filtered ? 'list.nothing' : 'list.empty')}
          hint={t(filtered ? 'list.nothingHint' : 'list.emptyHint')}
        />
      }
      foot={columns.map(({ key }) => {
        if (key === 'name') return t('list.total')
        return totals[key] === undefined ? null : <ColumnAmount key={key} yuan={totals[key]} />
      })}
    />
  )
}

function Name({ row }: { row: DirectInvestmentRow }) {
  const t = useTranslations('direct-investments')
  return (
    <span className="inline-flex flex-wrap items-center gap-1.5">
      {row.name}
      {row.withdrawnOn ? <Badge>{t('withdrawn')}</Badge> : null}
      {row.illustrative ? <IllustrativeMark /> : null}
    </span>
  )
}
