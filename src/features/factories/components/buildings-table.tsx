import { Factory } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { Badge } from '@/ui/badge'
import { CalendarDate } from '@/ui/calendar-date'
import { EmptyState } from '@/ui/empty-state'
import { IllustrativeMark } from '@/ui/illustrative-mark'
import { type Column, DataTable } from '@/ui/table/data-table'
import type { BuildingRow } from '../list-buildings'
import { WrittenArea } from './written-area'

type Total = { area: bigint; letArea: bigint; occupiedArea: bigint }

type Props = { rows: BuildingRow[]; total: Total; filtered: boolean; hidden?: readonly string[] }

export function BuildingsTable({ rows, total, filtered, hidden }: Props) {
  const t = useTranslations('factories')
  const english = useLocale() === 'en'
  const columns: Column<BuildingRow>[] = [
    {
      key: 'name',
      header: t('fields.name'),
      cell: ({ name, illustrative }) => (
        <span className="inline-flex flex-wrap items-center gap-1.5">
          {name}
          {illustrative ? <IllustrativeMark /> : null}
        </span>
      ),
    },
    { key: 'code', header: t('fields.code'), cell: ({ code }) => code, from: 'md' },
    {
      key: 'owner',
      header: t('fields.owner'),
      cell: ({ owner }) => (english ? owner.nameEn : owner.name),
    },
    {
      key: 'vintage',
      header: t('fields.vintage'),
      cell: ({ isStock }) => <Badge>{t(`vintages.${isStock ? 'stock' : 'new'}`)}</Badge>,
    },
    {
      key: 'completedOn',
      header: t('fields.completedOn'),
      cell: ({ completedOn }) => <CalendarDate date={completedOn} />,
      from: 'lg',
    },
    { key: 'units', header: t('fields.units'), align: 'end', cell: ({ units }) => units, from: 'lg' },
    areaColumn('area', t('fields.area'), 'end'),
    areaColumn('letArea', t('fields.let')),
    areaColumn('occupiedArea', t('fields.occupied')),
  ]
  return (
    <DataTable
      hidden={hidden}
      caption={t('list.caption')}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/factories/${id}`}
      empty={
        <EmptyState
          icon={<Factory />}
          title={t(filtered ? 'list.nothing' : 'list.empty')}
          hint={t(filtered ? 'list.nothingHint' : 'list.emptyHint')}
        />
      }
      foot={columns.map(({ key }) => {
        if (key === 'name') return t('list.total')
        return key in total ? <WrittenArea key={key} area={total[key as keyof Total]} /> : null
      })}
    />
  )
}

function areaColumn(key: keyof Total, header: string, phone?: 'end'): Column<BuildingRow> {
  return { key, header, align: 'end', phone, cell: (row) => <WrittenArea area={row[key]} /> }
}
