import {
  type ChangedRecord,
  listFigureChanges,
  type RecordChange,
} from '@/features/figures/list-figure-changes'
import { type FigureRecordItem, listFigureRecords } from '@/features/figures/list-figure-records'
import { canReadFigures } from '@/features/figures/policy'
import { FIGURE_UNITS, type FigureKey, NAMES_OF_NONE } from '@/features/figures/rules'
import { changesAsked, compareFigureInput, listFigureRecordsInput } from '@/features/figures/schema'
import { shanghaiTime } from '@/lib/csv'
import { today } from '@/lib/dates'
import {
  type Asked,
  type Column,
  type Filter,
  ILLUSTRATIVE,
  type List,
  listOf,
  type Telling,
  under,
} from './list-of'

/** The most that one page of a figure's records holds. */
const MOST_RECORDS = 500

const isMoney = ({ key }: Asked) => FIGURE_UNITS[key as FigureKey] === 'yuan'

/** What the figure counts: money under a head that says so, or a number. */
function amounts<Row>(
  key: string,
  heads: [yuan: string, count: string],
  read: (row: Row) => bigint,
): Column<Row>[] {
  const [yuan, count] = heads
  return [
    { key: `${key}.yuan`, head: yuan, kind: 'yuan', when: isMoney, cell: read },
    { key: `${key}.count`, head: count, kind: 'number', when: (asked) => !isMoney(asked), cell: read },
  ]
}

const recordColumns: Column<FigureRecordItem>[] = [
  { key: 'name', head: 'figures.list.name', cell: ({ name }, { t }) => name ?? t('figures.list.unreadable') },
  { key: 'name.no', head: 'lists.number', cell: ({ no }) => no },
  { key: 'enterprise', head: 'figures.list.enterprise', cell: ({ enterpriseName }) => enterpriseName },
  {
    key: 'holder',
    head: 'figures.list.holder',
    cell: ({ holderName, holderNameEn }, { name }) =>
      name(holderName ? { name: holderName, nameEn: holderNameEn } : NAMES_OF_NONE.holder),
  },
  { key: 'on', head: 'figures.list.on', kind: 'date', cell: ({ on }) => on },
  ...amounts<FigureRecordItem>(
    'amount',
    ['figures.list.amount', 'figures.list.count'],
    ({ amount }) => amount,
  ),
  { ...ILLUSTRATIVE, key: 'name.illustrative' },
]

const narrowing: Record<string, Filter> = {
  from: { name: 'lists.filters.from' },
  knownAt: { name: 'lists.knownAt', says: 'moment' },
  holder: { name: 'figures.filter.holder', says: 'entity' },
  kind: { name: 'figures.filter.kind', says: under('entities.kinds') },
  event: { name: 'figures.filter.event', says: 'event' },
  chain: { name: 'figures.filter.chain', says: 'chain' },
  focus: { name: 'figures.filter.focus', says: 'focus' },
  month: { name: 'figures.filter.month' },
  province: { name: 'figures.filter.province', says: 'province' },
  leader: { name: 'targets.fields.leader', says: 'leader' },
  officer: { name: 'projects.filters.officer', says: 'person' },
}

const ofFigure = {
  path: '/figures',
  mayRead: canReadFigures,
  asOf: true,
  definition: ({ key }: Asked) => `figures.keys.${key}.definition`,
}

const records = listOf({
  ...ofFigure,
  key: 'figure-records',
  title: 'figures.list.name',
  titled: ({ key }, { t }) => t(`figures.keys.${key}.name`),
  filters: listFigureRecordsInput,
  page: (actor, asked) => listFigureRecords(actor, { ...asked, limit: Math.min(asked.limit, MOST_RECORDS) }),
  total: async (actor, asked) => {
    const { count, total } = await listFigureRecords(actor, { ...asked, limit: 1 })
    return { count: Number(count), sums: { 'amount.yuan': total, 'amount.count': total } }
  },
  columns: recordColumns,
  told: narrowing,
})

type Changed = ChangedRecord & { change: RecordChange }

const changeColumns: Column<Changed>[] = [
  { key: 'name', head: 'figures.list.name', cell: ({ name }, { t }) => name ?? t('figures.list.unreadable') },
  { key: 'name.no', head: 'lists.number', cell: ({ no }) => no },
  {
    key: 'holderBefore',
    head: 'lists.changes.holderBefore',
    cell: ({ change }, { name }) => name(change.holderBefore),
  },
  {
    key: 'holder',
    head: 'lists.changes.holderAfter',
    cell: ({ change }, { name }) => name(change.holderAfter),
  },
  ...amounts<Changed>('before', twice('figures.changes.opening'), ({ change }) => change.before),
  ...amounts<Changed>('after', twice('figures.changes.closing'), ({ change }) => change.after),
  ...amounts<Changed>('difference', twice('figures.changes.difference'), ({ change }) => change.difference),
  { key: 'acts', head: 'lists.changes.acts', cell: writtenActs },
  { ...ILLUSTRATIVE, key: 'name.illustrative' },
]

function twice(head: string): [string, string] {
  return [head, head]
}

/** Who did what when, and why, the latest first. */
function writtenActs({ entries }: Changed, { t }: Telling): string {
  return entries
    .map(({ at, actorName, act, reason, sequence }) =>
      t('lists.changes.act', {
        at: shanghaiTime(at),
        actor: actorName,
        act: t.has(`acts.${act}`) ? t(`acts.${act}`) : act,
        reason: reason ?? t('lists.none'),
        sequence: String(sequence),
      }),
    )
    .join('\n')
}

const changes = listOf({
  ...ofFigure,
  key: 'figure-changes',
  title: 'figures.changes.title',
  titled: ({ key }, { t }) => `${t(`figures.keys.${key}.name`)} ${t('figures.changes.title')}`,
  filters: compareFigureInput,
  page: async (actor, asked) => {
    const limit = Math.min(asked.limit, MOST_RECORDS)
    const { items, nextCursor } = await listFigureChanges(
      actor,
      changesAsked({ ...asked, ...dated(asked), limit }),
    )
    return { items: items.flatMap((record) => changed(record, asked.key)), nextCursor }
  },
  total: async (actor, asked) => {
    const asking = changesAsked({ ...asked, ...dated(asked), limit: 1 })
    const { count, figures } = await listFigureChanges(actor, asking)
    return { count: Number(count), sums: sumsOf(figures[0]) }
  },
  columns: changeColumns,
  told: {
    ...narrowing,
    compare: { name: 'lists.changes.compare' },
    compareKnownAt: { name: 'lists.changes.compareKnownAt', says: 'moment' },
  },
})

function dated({ asOf = today() }: { asOf?: string }) {
  return { asOf }
}

function changed(record: ChangedRecord, key: FigureKey): Changed[] {
  const change = record.figures.find((one) => one.key === key)
  return change ? [{ ...record, change }] : []
}

function sumsOf(figure: { before: bigint; after: bigint; difference: bigint } | undefined) {
  const { before = 0n, after = 0n, difference = 0n } = figure ?? {}
  const written = Object.entries({ before, after, difference })
  return Object.fromEntries(
    written.flatMap(([key, sum]) => [`${key}.yuan`, `${key}.count`].map((one) => [one, sum])),
  )
}

export const FIGURE_LISTS: List[] = [records, changes]
