import { TrendingUp } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { formatMonth } from '@/lib/dates'
import { Amount } from '@/ui/amount'
import { EmptyState } from '@/ui/empty-state'
import { EntityName } from '@/ui/entity-name'
import { IllustrativeMark } from '@/ui/illustrative-mark'
import { type Column, DataTable } from '@/ui/table/data-table'
import type { ScaleRow } from '../list-scale-watch'
import { ScaleMark } from './scale-mark'

type Props = { rows: ScaleRow[]; filtered: boolean; hidden?: readonly string[] }

/** The above-scale watch: what is past its month first, then what slipped. */
export function ScaleTable({ rows, filtered, hidden }: Props) {
  const t = useTranslations('construction')
  return (
    <DataTable
      hidden={hidden}
      caption={t('list.scaleCaption')}
      columns={useColumns()}
      rows={rows}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/projects/${id}#scale`}
      empty={
        <EmptyState
          icon={<TrendingUp aria-hidden />}
          title={t(filtered ? 'list.nothing' : 'list.scaleEmpty')}
          hint={t(filtered ? 'list.nothingHint' : 'list.scaleEmptyHint')}
        />
      }
    />
  )
}

function useColumns(): Column<ScaleRow>[] {
  const t = useTranslations('construction.scale')
  const locale = useLocale()
  const month = (day: string) => <span className="whitespace-nowrap">{formatMonth(day, locale)}</span>
  return [
    {
      key: 'name',
      header: t('fields.project'),
      cell: ({ name, illustrative }) => (
        <span className="inline-flex flex-wrap items-center gap-1.5">
          {name} {illustrative ? <IllustrativeMark /> : null}
        </span>
      ),
    },
    {
      key: 'state',
      header: t('fields.state'),
      cell: (row) => (
        <span title={row.reason ?? undefined}>
          <ScaleMark state={row.state} />
        </span>
      ),
      phone: 'end',
    },
    { key: 'month', header: t('fields.predictedMonth'), cell: ({ predictedMonth }) => month(predictedMonth) },
    { key: 'first', header: t('fields.first'), cell: ({ firstMonth }) => month(firstMonth) },
    {
      key: 'sector',
      header: t('fields.sector'),
      cell: ({ sector }) => <span className="block min-w-36">{t(`sectors.${sector}`)}</span>,
      from: 'lg',
    },
    {
      key: 'revenue',
      header: t('fields.yearlyRevenue'),
      align: 'end',
      cell: ({ yearlyRevenueYuan }) => <Amount yuan={yearlyRevenueYuan} />,
    },
    {
      key: 'threshold',
      header: t('fields.threshold'),
      align: 'end',
      cell: ({ thresholdYuan }) => <Amount yuan={thresholdYuan} />,
      from: 'lg',
    },
    {
      key: 'holder',
      header: t('fields.holder'),
      cell: ({ holder, holderEn }) => <EntityName name={holder} nameEn={holderEn} />,
      from: '2xl',
    },
  ]
}
