import { useTranslations } from 'next-intl'
import type { FigureChange } from '@/features/figures/list-figure-changes'
import type { FigureKey } from '@/features/figures/rules'
import { type Column, DataTable } from '@/ui/table/data-table'
import { useWrittenFigure } from './written-figure'

/** Each figure that differs: frozen, now, difference. */
export function ChangedFigures({ figures }: { figures: FigureChange[] }) {
  const t = useTranslations('briefs.changes')
  const tFigures = useTranslations('figures')
  const written = useWrittenFigure()
  const columns: Column<FigureChange>[] = [
    { key: 'figure', header: t('figure'), cell: ({ key }) => tFigures(`keys.${key as FigureKey}.name`) },
    {
      key: 'frozen',
      header: t('frozen'),
      align: 'end',
      cell: ({ key, before }) => written(key, before),
    },
    { key: 'now', header: t('now'), align: 'end', cell: ({ key, after }) => written(key, after) },
    {
      key: 'difference',
      header: t('difference'),
      align: 'end',
      phone: 'end',
      cell: ({ key, difference }) => (
        <span className="font-semibold">{written(key, difference, { signed: true })}</span>
      ),
    },
  ]
  return (
    <DataTable caption={t('figuresCaption')} columns={columns} rows={figures} rowKey={({ key }) => key} />
  )
}
