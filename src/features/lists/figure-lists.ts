import { type FigureRecordItem, listFigureRecords } from '@/features/figures/list-figure-records'
import { canReadFigures } from '@/features/figures/policy'
import {
  countWord,
  FIGURE_UNITS,
  type FigureKey,
  isRate,
  NAMES_OF_NONE,
  ratioOf,
  writtenFigure,
  writtenRatio,
} from '@/features/figures/rules'
import { listFigureRecordsInput } from '@/features/figures/schema'
import { canReadTargets } from '@/features/targets/policy'
import { listTargets, type TargetRow } from '@/features/targets/queries'
import { namedPeriod, writtenTarget } from '@/features/targets/rules'
import { targetFilters } from '@/features/targets/schema'
import { type Asked, type Column, ILLUSTRATIVE, type List, listOf, type Telling, under } from './list-of'

const isMoney = ({ key }: Asked) => FIGURE_UNITS[key as FigureKey] === 'yuan'

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
  {
    key: 'amount.yuan',
    head: 'figures.list.amount',
    kind: 'yuan',
    when: isMoney,
    cell: ({ amount }) => amount,
  },
  {
    key: 'amount.count',
    head: 'figures.list.count',
    kind: 'number',
    when: (asked) => !isMoney(asked),
    cell: ({ amount }) => amount,
  },
  { ...ILLUSTRATIVE, key: 'name.illustrative' },
]

/** The most that one page of a figure's records holds. */
const MOST_RECORDS = 500

const records = listOf({
  key: 'figure-records',
  title: 'figures.breadcrumb',
  path: '/figures',
  filters: listFigureRecordsInput,
  mayRead: canReadFigures,
  page: (actor, asked) => listFigureRecords(actor, { ...asked, limit: Math.min(asked.limit, MOST_RECORDS) }),
  total: async (actor, asked) => {
    const { count, total, unit } = await listFigureRecords(actor, { ...asked, limit: 1 })
    const sum: Record<string, bigint> = unit === 'yuan' ? { 'amount.yuan': total } : { 'amount.count': total }
    return { count: Number(count), sums: sum }
  },
  asOf: true,
  definition: ({ key }) => `figures.keys.${key}.definition`,
  titled: ({ key }) => `figures.keys.${key}.name`,
  columns: recordColumns,
  told: {
    from: { name: 'lists.filters.from' },
    knownAt: { name: 'lists.knownAt' },
    holder: { name: 'figures.filter.holder', says: 'entity' },
    kind: { name: 'figures.filter.kind', says: under('entities.kinds') },
    event: { name: 'figures.filter.event', says: 'event' },
    chain: { name: 'figures.filter.chain', says: 'chain' },
    focus: { name: 'figures.filter.focus', says: 'focus' },
    month: { name: 'figures.filter.month' },
    leader: { name: 'targets.fields.leader', says: 'leader' },
    officer: { name: 'projects.filters.officer', says: 'person' },
  },
})

const targetColumns: Column<TargetRow>[] = [
  {
    key: 'owner',
    head: 'targets.fields.owner',
    cell: ({ owner }, { t, name }) =>
      owner.kind === 'AREA'
        ? t('targets.owners.AREA')
        : name({ name: owner.name ?? '', nameEn: owner.nameEn }),
  },
  {
    key: 'figure',
    head: 'targets.fields.figure',
    cell: ({ figure }, { t }) => t(`figures.keys.${figure}.name`),
  },
  { key: 'period', head: 'targets.fields.period', cell: writtenPeriod },
  { key: 'period.startsOn', head: 'targets.fields.startsOn', kind: 'date', cell: ({ startsOn }) => startsOn },
  { key: 'period.endsOn', head: 'targets.fields.endsOn', kind: 'date', cell: ({ endsOn }) => endsOn },
  { key: 'value', head: 'targets.fields.value', cell: writtenValue },
  { key: 'actual', head: 'targets.fields.actual', cell: writtenActual },
  {
    key: 'reached',
    head: 'targets.fields.reached',
    kind: 'share',
    cell: ({ progress }) => progress && ratioOf(progress.reached, progress.goal),
  },
  {
    key: 'elapsed',
    head: 'targets.fields.elapsed',
    kind: 'share',
    cell: ({ elapsed }) => (elapsed.of > 0 ? elapsed.days / elapsed.of : null),
  },
  {
    key: 'light',
    head: 'targets.fields.light',
    cell: ({ light }, { t }) => light && t(`targets.lights.${light}`),
  },
  { ...ILLUSTRATIVE, key: 'owner.illustrative' },
]

function writtenPeriod(period: TargetRow, { t }: Telling): string {
  const named = namedPeriod(period)
  if (!named) return t('targets.days', { from: period.startsOn, to: period.endsOn })
  const year = String(named.year)
  return named.part === 'year'
    ? t('targets.yearly', { year })
    : t('targets.quarterly', { year, part: t(`targets.parts.${named.part}`) })
}

function writtenValue({ figure, value }: TargetRow, { t, english }: Telling): string | null {
  const word = isRate(figure) ? '' : t(`figures.unit.${countWord(figure)}`)
  return value === null ? null : writtenTarget(figure, value, english ? 'en' : 'zh-CN', word)
}

function writtenActual({ figure, actual }: TargetRow, { t, english }: Telling): string | null {
  if (!actual) return null
  if (isRate(figure)) return writtenRatio(actual.value, actual.denominator ?? 0n)
  const word = t(`figures.unit.${countWord(figure)}`)
  return writtenFigure(figure, actual.value, english ? 'en' : 'zh-CN', word).text
}

const targets = listOf({
  key: 'targets',
  title: 'targets.title',
  path: '/targets',
  filters: targetFilters,
  mayRead: canReadTargets,
  page: listTargets,
  total: async (actor, asked) => ({ count: (await listTargets(actor, { ...asked, limit: 1 })).total }),
  asOf: true,
  columns: targetColumns,
  told: {
    when: { name: 'targets.when.label', says: under('targets.when') },
    owner: { name: 'targets.fields.owner', says: under('targets.owners') },
    entity: { name: 'targets.fields.entity', says: 'entity' },
    leader: { name: 'targets.fields.leader', says: 'leader' },
    figure: { name: 'targets.fields.figure', says: (value) => `figures.keys.${value}.name` },
    state: { name: 'targets.fields.state', says: under('targets.states') },
  },
  sorts: {
    owner: 'targets.fields.owner',
    reached: 'targets.fields.reached',
    endsOn: 'targets.fields.period',
  },
  sortedBy: 'owner',
})

export const FIGURE_LISTS: List[] = [records, targets]
