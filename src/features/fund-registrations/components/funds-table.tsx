import { Landmark } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { CalendarDate } from '@/ui/calendar-date'
import { EmptyState } from '@/ui/empty-state'
import { IllustrativeMark } from '@/ui/illustrative-mark'
import { AmountHead, ColumnAmount } from '@/ui/table/column-amount'
import { type Column, DataTable } from '@/ui/table/data-table'
import type { FundRow } from '../queries'

type Props = {
  rows: FundRow[]
  total: { sizeYuan: bigint; calledYuan: bigint }
  filtered: boolean
  hidden?: readonly string[]
}

/** Funds registered in the area; the foot shows the total of the whole list, not of the page. */
export function FundsTable({ rows, total, filtered, hidden }: Props) {
  const t = useTranslations('fund-registrations')
  const locale = useLocale()
  const name = (named: FundRow['entity'] | null) => named && (locale === 'en' ? named.nameEn : named.name)
  const columns: Column<FundRow>[] = [
    {
      key: 'name',
      header: t('fields.name'),
      cell: (row) => (
        <span className="inline-flex flex-wrap items-center gap-1.5">
          {row.name}
          {row.illustrative ? <IllustrativeMark /> : null}
        </span>
      ),
    },
    { key: 'manager', header: t('fields.manager'), cell: ({ manager }) => manager },
    {
      key: 'registrationNo',
      header: t('fields.registrationNo'),
      cell: ({ registrationNo }) => registrationNo,
      from: 'lg',
    },
    { key: 'focus', header: t('fields.focusChain'), cell: ({ chain, focus }) => name(chain) ?? focus ?? '—' },
    { key: 'entity', header: t('fields.entity'), cell: ({ entity }) => name(entity), from: 'lg' },
    {
      key: 'registeredOn',
      header: t('fields.registeredOn'),
      sortKey: 'registeredOn',
      cell: ({ registeredOn }) => <CalendarDate date={registeredOn} />,
    },
    {
      key: 'size',
      header: <AmountHead>{t('fields.size')}</AmountHead>,
      align: 'end',
      sortKey: 'size',
      phone: 'end',
      cell: ({ sizeYuan }) => <ColumnAmount yuan={sizeYuan} />,
    },
    {
      key: 'called',
      header: <AmountHead>{t('fields.called')}</AmountHead>,
      align: 'end',
      sortKey: 'called',
      cell: ({ calledYuan }) => <ColumnAmount yuan={calledYuan} />,
    },
  ]
  return (
    <DataTable
      hidden={hidden}
      caption={t('caption')}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/funds/${id}`}
      defaultSort="-registeredOn"
      empty={
        <EmptyState
          icon={<Landmark />}
          title={t(filtered ? 'list.nothing' : 'list.empty')}
          hint={t(filtered ? 'list.nothingHint' : 'list.emptyHint')}
        />
      }
      foot={columns.map(({ key }) => {
        if (key === 'name') return t('list.total')
        if (key === 'size') return <ColumnAmount key={key} yuan={total.sizeYuan} />
        return key === 'called' ? <ColumnAmount key={key} yuan={total.calledYuan} /> : null
      })}
    />
  )
}
