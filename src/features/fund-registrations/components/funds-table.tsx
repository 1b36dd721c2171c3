import { Landmark } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { Amount } from '@/ui/amount'
import { CalendarDate } from '@/ui/calendar-date'
import { EmptyState } from '@/ui/empty-state'
import { IllustrativeMark } from '@/ui/illustrative-mark'
import { type Column, DataTable } from '@/ui/table/data-table'
import type { FundRow } from '../queries'

type Props = { rows: FundRow[]; totalYuan: bigint; filtered: boolean }

/** Funds registered in the area; the foot shows the total of the whole list, not of the page. */
export function FundsTable({ rows, totalYuan, filtered }: Props) {
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
      header: t('fields.size'),
      align: 'end',
      sortKey: 'size',
      phone: 'end',
      cell: ({ sizeYuan }) => <Amount yuan={sizeYuan} />,
    },
  ]
  return (
    <DataTable
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
        return key === 'size' ? <Amount key={key} yuan={totalYuan} /> : null
      })}
    />
  )
}
