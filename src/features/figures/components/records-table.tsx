import { FileSearch } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { CalendarDate } from '@/ui/calendar-date'
import { EmptyState } from '@/ui/empty-state'
import { IllustrativeMark } from '@/ui/illustrative-mark'
import { type Column, DataTable } from '@/ui/table/data-table'
import { TextLink } from '@/ui/text-link'
import type { FigureRecordItem, FigureRecords } from '../list-figure-records'
import { FIGURE_UNITS, NAMES_OF_NONE } from '../rules'
import { FigureValue } from './figure-value'
import { recordHref } from './record-href'

type Props = { list: FigureRecords; hidden?: readonly string[] }

/** The records behind a figure; the foot is the figure itself. */
export function RecordsTable({ list: { key, items, total, count }, hidden }: Props) {
  const t = useTranslations('figures')
  const columns: Column<FigureRecordItem>[] = [
    { key: 'name', header: t('list.name'), cell: (item) => <RecordName item={item} /> },
    {
      key: 'enterprise',
      header: t('list.enterprise'),
      cell: (item) => item.enterpriseName ?? '—',
      from: '2xl',
    },
    { key: 'holder', header: t('list.holder'), cell: (item) => <HolderName item={item} />, width: 'w-48' },
    { key: 'on', header: t('list.on'), cell: (item) => <CalendarDate date={item.on} />, width: 'w-28' },
    {
      key: 'amount',
      header: t(FIGURE_UNITS[key] === 'yuan' ? 'list.amount' : 'list.count'),
      align: 'end',
      phone: 'end',
      width: 'w-32',
      cell: (item) => <FigureValue figure={key} value={item.amount} />,
    },
  ]
  return (
    <DataTable
      hidden={hidden}
      caption={t('list.caption', { name: t(`keys.${key}.name`) })}
      columns={columns}
      rows={items}
      rowKey={(item) => item.id}
      empty={<EmptyState icon={<FileSearch />} title={t('list.empty')} hint={t('list.emptyHint')} />}
      foot={[
        `${t('list.total')} · ${t('list.records', { count: Number(count) })}`,
        '',
        '',
        '',
        <FigureValue key="total" figure={key} value={total} />,
      ]}
    />
  )
}

function RecordName({ item }: { item: FigureRecordItem }) {
  const t = useTranslations('figures.list')
  const href = recordHref(item)
  if (!item.name || !href) return <span className="text-faint">{item.name ?? t('unreadable')}</span>
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2">
      <TextLink href={href} className="font-medium">
        {item.name}
      </TextLink>
      {item.illustrative ? <IllustrativeMark /> : null}
    </span>
  )
}

function HolderName({ item }: { item: FigureRecordItem }) {
  const english = useLocale() === 'en'
  const { name, nameEn } = NAMES_OF_NONE.holder
  return english ? (item.holderNameEn ?? nameEn) : (item.holderName ?? name)
}
