import { SearchX } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { Badge } from '@/ui/badge'
import { EmptyState } from '@/ui/empty-state'
import { type Column, DataTable } from '@/ui/table/data-table'
import type { UnitRow } from '../list-buildings'
import { WrittenArea } from './written-area'

/** Units that fit, the closest fit first; each opens its building. */
export function UnitsFound({ rows, hidden }: { rows: UnitRow[]; hidden?: readonly string[] }) {
  const t = useTranslations('factories')
  const english = useLocale() === 'en'
  const measure = (value: number | null, unit: 'm' | 'load' | 'kva') =>
    value === null ? '—' : t(`units.${unit}`, { value })
  const columns: Column<UnitRow>[] = [
    { key: 'unit', header: t('fields.building'), cell: ({ building, code }) => `${building.name} ${code}` },
    { key: 'owner', header: t('fields.owner'), cell: ({ owner }) => (english ? owner.nameEn : owner.name) },
    {
      key: 'vintage',
      header: t('fields.vintage'),
      cell: ({ isStock }) => <Badge>{t(`vintages.${isStock ? 'stock' : 'new'}`)}</Badge>,
      from: 'md',
    },
    { key: 'floor', header: t('fields.floor'), cell: ({ floor }) => t('units.floor', { floor }) },
    {
      key: 'height',
      header: t('fields.clearHeight'),
      align: 'end',
      cell: ({ clearHeight }) => measure(clearHeight, 'm'),
    },
    {
      key: 'load',
      header: t('fields.floorLoad'),
      align: 'end',
      cell: ({ floorLoad }) => measure(floorLoad, 'load'),
    },
    {
      key: 'power',
      header: t('fields.power'),
      align: 'end',
      cell: ({ powerKva }) => measure(powerKva, 'kva'),
      from: 'md',
    },
    {
      key: 'negotiating',
      header: t('fields.negotiating'),
      align: 'end',
      cell: ({ negotiating }) => negotiating || '—',
      from: 'lg',
    },
    {
      key: 'free',
      header: t('fields.free'),
      align: 'end',
      phone: 'end',
      cell: ({ freeArea }) => <WrittenArea area={freeArea} />,
    },
  ]
  return (
    <DataTable
      hidden={hidden}
      caption={t('find.caption')}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      rowHref={({ id, building }) => `/factories/${building.id}#unit-${id}`}
      empty={<EmptyState icon={<SearchX />} title={t('find.nothing')} hint={t('find.nothingHint')} />}
    />
  )
}
