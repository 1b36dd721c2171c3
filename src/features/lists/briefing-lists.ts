import { type BriefRow, listBriefs } from '@/features/briefs/queries'
import { briefFilters } from '@/features/briefs/schema'
import { describeMeasure, matchesWords, unitOf } from '@/features/figures/describe-measure'
import { canReadFigures } from '@/features/figures/policy'
import { type FigureSum, summariseFigures } from '@/features/figures/queries'
import { ratioOf } from '@/features/figures/rules'
import { registryFilters } from '@/features/figures/schema'
import { type RateSum, summariseRates } from '@/features/figures/summarise-rates'
import { canImportAny } from '@/features/imports/policy'
import { countImports, type ImportInList, listImports } from '@/features/imports/queries'
import { importFilters } from '@/features/imports/schema'
import type { Actor } from '@/lib/actor'
import { locales } from '@/lib/locale'
import type { SheetCell } from '@/lib/sheet-cell'
import { type Words, wordsIn } from '@/server/words'
import { type Column, ILLUSTRATIVE, type List, listOf, SEARCH, under } from './list-of'

const briefColumns: Column<BriefRow>[] = [
  { key: 'title', head: 'briefs.fields.title', cell: ({ title }) => title },
  {
    key: 'number',
    head: 'briefs.fields.number',
    cell: ({ year, no }, { t }) =>
      year && no ? t('briefs.issue.number', { year: String(year), no: String(no) }) : null,
  },
  { key: 'kind', head: 'briefs.fields.kind', cell: ({ kind }, { t }) => t(`briefs.kinds.${kind}`) },
  { key: 'period.from', head: 'briefs.fields.from', kind: 'date', cell: ({ from }) => from },
  { key: 'period.asOf', head: 'briefs.fields.asOf', kind: 'date', cell: ({ asOf }) => asOf },
  {
    key: 'status',
    head: 'briefs.fields.status',
    cell: ({ status }, { t }) => t(`briefs.statuses.${status}`),
  },
  { key: 'published.by', head: 'briefs.fields.by', cell: ({ by }) => by },
  { key: 'published.publishedBy', head: 'lists.briefs.publishedBy', cell: ({ publishedBy }) => publishedBy },
  {
    key: 'published.publishedAt',
    head: 'briefs.fields.published',
    kind: 'moment',
    cell: ({ publishedAt }) => publishedAt,
  },
  { ...ILLUSTRATIVE, key: 'title.illustrative' },
]

const briefs = listOf({
  key: 'briefs',
  title: 'briefs.title',
  path: '/briefs',
  filters: briefFilters,
  mayRead: () => true,
  page: listBriefs,
  total: async (actor, asked) => ({ count: (await listBriefs(actor, { ...asked, limit: 1 })).total }),
  columns: briefColumns,
  told: {
    ...SEARCH,
    kind: { name: 'briefs.fields.kind', says: under('briefs.kinds') },
    status: { name: 'briefs.fields.status', says: under('briefs.statuses') },
    year: { name: 'briefs.list.yearLabel' },
  },
})

const importColumns: Column<ImportInList>[] = [
  { key: 'file', head: 'imports.list.file', cell: ({ fileName }) => fileName },
  { key: 'file.no', head: 'imports.list.no', kind: 'number', cell: ({ no }) => no },
  { key: 'kind', head: 'imports.list.kind', cell: ({ layout }, { t }) => t(`imports.kinds.${layout}`) },
  { key: 'by', head: 'imports.list.by', cell: ({ by }) => by },
  { key: 'on', head: 'imports.list.on', kind: 'moment', cell: ({ recordedAt }) => recordedAt },
  { key: 'rows', head: 'imports.list.rows', kind: 'number', cell: ({ rowCount }) => rowCount },
  { key: 'made', head: 'imports.list.made', kind: 'number', cell: ({ counts }) => counts.DONE },
  { key: 'bad', head: 'imports.list.bad', kind: 'number', cell: ({ counts }) => counts.BAD },
  { key: 'status', head: 'imports.list.status', cell: ({ status }, { t }) => t(`imports.status.${status}`) },
]

const imports = listOf({
  key: 'imports',
  title: 'imports.list.title',
  path: '/imports',
  filters: importFilters,
  mayRead: canImportAny,
  page: (actor, { kind, cursor, limit }) =>
    listImports(actor, { kind, limit, cursor: cursor === undefined ? undefined : Number(cursor) }),
  total: async (actor, asked) => ({ count: await countImports(actor, asked) }),
  columns: importColumns,
  told: { kind: { name: 'imports.list.kind', says: under('imports.kinds') } },
})

type Measured = FigureSum | RateSum

const measureColumns: Column<Measured>[] = [
  { key: 'name', head: 'figures.registry.name', cell: ({ key }, { t }) => t(`figures.keys.${key}.name`) },
  { key: 'value', head: 'figures.registry.value', kind: 'number', cell: measuredValue },
  { key: 'value.unit', head: 'lists.unit', cell: ({ key }, { t }) => unitOf(key, wordsOfFigures(t)) },
  {
    key: 'rule',
    head: 'figures.registry.rule',
    cell: ({ key }, { t }) => describeMeasure(key, wordsOfFigures(t)).rule,
  },
  {
    key: 'source',
    head: 'figures.registry.source',
    cell: ({ key }, { t }) => t(`figures.keys.${key}.source`),
  },
  { key: 'owner', head: 'figures.registry.owner', cell: ({ key }, { t }) => t(`figures.keys.${key}.owner`) },
]

function measuredValue(measured: Measured): SheetCell {
  if (measured.unit === 'ratio')
    return { kind: 'share', value: ratioOf(measured.numerator, measured.denominator) }
  return { kind: measured.unit === 'yuan' ? 'yuan' : 'number', value: measured.value }
}

/** The words as the registry's own pages have them, below `figures`. */
function wordsOfFigures(t: Words): Words {
  const below: Words = (key, values) => t(`figures.${key}`, values)
  below.has = (key) => t.has(`figures.${key}`)
  return below
}

async function findMeasures(actor: Actor, { q, ...view }: { q?: string; asOf?: string; knownAt?: string }) {
  const [{ figures }, { rates }] = await Promise.all([
    summariseFigures(actor, view),
    summariseRates(actor, view),
  ])
  const measures: Measured[] = [...figures, ...rates]
  if (!q) return measures
  const words = await Promise.all(locales.map(async (locale) => wordsOfFigures(await wordsIn(locale))))
  return measures.filter(({ key }) => words.some((t) => matchesWords(describeMeasure(key, t), q)))
}

const measures = listOf({
  key: 'figures',
  title: 'figures.registry.title',
  path: '/figures',
  filters: registryFilters,
  mayRead: canReadFigures,
  page: async (actor, { q, asOf, knownAt }) => ({
    items: await findMeasures(actor, { q, asOf, knownAt }),
    nextCursor: null,
  }),
  total: async (actor, asked) => ({ count: (await findMeasures(actor, asked)).length }),
  asOf: true,
  columns: measureColumns,
  told: { ...SEARCH, knownAt: { name: 'lists.knownAt', says: 'moment' } },
})

export const BRIEFING_LISTS: List[] = [briefs, imports, measures]
