import { Target } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import type { CalendarDate } from '@/lib/dates'
import { EmptyState } from '@/ui/empty-state'
import { IllustrativeMark } from '@/ui/illustrative-mark'
import { type Column, DataTable } from '@/ui/table/data-table'
import type { TargetRow } from '../queries'
import { PeriodName } from './period-name'
import { ReachedBar, TargetLight, writtenElapsed } from './target-light'
import { ActualValue, TargetValue } from './target-values'

type Props = {
  rows: TargetRow[]
  asOf: CalendarDate
  filtered?: boolean
  withoutOwner?: boolean
  hidden?: readonly string[]
}

/** Targets with what was reached of each; `withoutOwner` on a page that is about the owner. */
export function TargetsTable(props: Props) {
  const { rows, asOf, filtered = false, withoutOwner = false, hidden } = props
  const t = useTranslations('targets')
  const tFigure = useTranslations('figures.keys')
  const figure: Column<TargetRow> = {
    key: 'figure',
    header: t('fields.figure'),
    cell: (row) => (
      <span className="inline-flex flex-wrap items-center gap-1.5">
        {tFigure(`${row.figure}.name`)}
        {withoutOwner && row.illustrative ? <IllustrativeMark /> : null}
      </span>
    ),
  }
  const columns: Column<TargetRow>[] = [
    ...(withoutOwner
      ? [figure]
      : ([
          {
            key: 'owner',
            header: t('fields.owner'),
            sortKey: 'owner',
            cell: (row) => <OwnerName row={row} />,
          },
          figure,
        ] satisfies Column<TargetRow>[])),
    {
      key: 'period',
      header: t('fields.period'),
      sortKey: withoutOwner ? undefined : 'endsOn',
      cell: (row) => <PeriodName period={row} />,
    },
    { key: 'value', header: t('fields.value'), align: 'end', cell: (row) => <TargetValue {...row} /> },
    {
      key: 'actual',
      header: t('fields.actual'),
      align: 'end',
      cell: (row) => <ActualValue target={row} asOf={asOf} />,
    },
    {
      key: 'reached',
      header: t('fields.reached'),
      align: 'end',
      sortKey: withoutOwner ? undefined : 'reached',
      cell: (row) => <ReachedBar target={row} />,
    },
    {
      key: 'elapsed',
      header: t('fields.elapsed'),
      align: 'end',
      from: 'xl',
      phone: 'hide',
      cell: (row) => <span className="text-muted">{writtenElapsed(row.elapsed)}</span>,
    },
    { key: 'light', header: t('fields.light'), phone: 'end', cell: (row) => <TargetLight target={row} /> },
  ]
  return (
    <DataTable
      hidden={hidden}
      caption={t('caption')}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/targets/${id}?asOf=${asOf}`}
      defaultSort="owner"
      empty={
        <EmptyState
          icon={<Target />}
          title={t(filtered ? 'list.nothing' : 'list.empty')}
          hint={t(filtered ? 'list.nothingHint' : 'list.emptyHint')}
        />
      }
    />
  )
}

/** Of the area, of an entity, or of a leader by name. */
export function OwnerName({ row: { owner, illustrative } }: { row: TargetRow }) {
  const t = useTranslations('targets.owners')
  const english = useLocale() === 'en'
  return (
    <span className="inline-flex flex-wrap items-center gap-1.5">
      {owner.kind === 'AREA' ? t('AREA') : english ? owner.nameEn : owner.name}
      {illustrative ? <IllustrativeMark /> : null}
    </span>
  )
}
