import { FileSearch } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { countWord, type FigureKey, writtenFigure } from '@/features/figures/rules'
import { CalendarDate } from '@/ui/calendar-date'
import { EmptyState } from '@/ui/empty-state'
import { LinkButton } from '@/ui/link-button'
import { type Column, DataTable } from '@/ui/table/data-table'
import type { FrozenRecordRow, FrozenRecords } from '../list-frozen-records'

/** The records behind one figure of an issue; the foot is the figure itself. */
export function FrozenRecordsTable({ briefId, list }: { briefId: string; list: FrozenRecords }) {
  const t = useTranslations('briefs.records')
  const tFigures = useTranslations('figures')
  const locale = useLocale()
  const { key, figure, rows, count, page, left } = list
  const written = (value: string) =>
    writtenFigure(key, BigInt(value), locale, tFigures(`unit.${countWord(key)}`)).text
  const hrefOf = (next: number) => `/briefs/${briefId}/records?key=${key}&page=${next}`
  return (
    <>
      <DataTable
        caption={t('caption', { name: tFigures(`keys.${key}.name`) })}
        columns={useRecordColumns(written)}
        rows={rows}
        rowKey={({ id }) => id}
        empty={<EmptyState icon={<FileSearch />} title={t('empty')} hint={t('emptyHint')} />}
        foot={[t('total', { count }), '', '', '', written(figure.change), written(figure.value)]}
      />
      <div className="flex gap-2 empty:hidden">
        {page > 1 ? <LinkButton href={hrefOf(page - 1)}>{t('previous')}</LinkButton> : null}
        {left > 0 ? <LinkButton href={hrefOf(page + 1)}>{t('next', { count: left })}</LinkButton> : null}
      </div>
    </>
  )
}

function useRecordColumns(written: (value: string) => string): Column<FrozenRecordRow>[] {
  const t = useTranslations('briefs')
  const english = useLocale() === 'en'
  return [
    { key: 'name', header: t('records.name'), cell: ({ name }) => name ?? '—' },
    { key: 'enterprise', header: t('records.enterprise'), from: 'md', cell: (row) => row.enterprise ?? '—' },
    {
      key: 'entity',
      header: t('records.entity'),
      cell: ({ holder }) => (english ? holder?.nameEn : holder?.name) ?? t('issue.nobody'),
    },
    { key: 'on', header: t('records.on'), width: 'w-28', cell: ({ on }) => <CalendarDate date={on} /> },
    {
      key: 'change',
      header: t('records.change'),
      align: 'end',
      from: 'lg',
      phone: 'hide',
      cell: ({ change }) => (change === '0' ? <span className="text-faint">—</span> : written(change)),
    },
    {
      key: 'amount',
      header: t('records.amount'),
      align: 'end',
      phone: 'end',
      cell: ({ amount }) => written(amount),
    },
  ]
}

/** The figures of an issue, to choose whose records are shown. */
export function figureOptions(keys: FigureKey[], nameOf: (key: FigureKey) => string) {
  return keys.map((value) => ({ value, label: nameOf(value) }))
}
