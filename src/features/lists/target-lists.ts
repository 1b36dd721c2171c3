import { countWord, isRate, ratioOf, writtenFigure, writtenRatio } from '@/features/figures/rules'
import { canReadTargets } from '@/features/targets/policy'
import { listTargets, type TargetRow } from '@/features/targets/queries'
import { namedPeriod, writtenTarget } from '@/features/targets/rules'
import { targetFilters } from '@/features/targets/schema'
import { type Column, ILLUSTRATIVE, type List, listOf, type Telling, under } from './list-of'

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

export const TARGET_LISTS: List[] = [targets]
