import { FIRST_NEW_YEAR } from '@/features/factories/rules'
import type { FigureComparison, FigurePart } from '@/features/figures/queries'
import { type FigureKey, figureHref, type MeasureKey } from '@/features/figures/rules'
import { EVALUATION_KINDS, STAGES } from '@/features/pipeline/rules'
import type { TargetRow } from '@/features/targets/queries'
import { unitOf, WHOLE } from '@/features/targets/rules'
import { SECTIONS } from '@/features/work-plans/rules'
import { WORK_STEPS } from '@/features/work-steps/rules'
import type { EntityKind } from '@/lib/actor'
import { type CalendarDate, firstOfYear } from '@/lib/dates'
import type { NamedProject } from './count-what-stands'
import { type CountedList, type CountedRecord, quarterOf, type Recipe, type Value } from './rules'

/** A number made again, and where its records are; null for what only the code holds. */
export type Remade = { value: Value; href: string | null }

/** What the database answered, once for all statements. */
export type Sources = {
  asOf: CalendarDate
  /** The last day of the year before. */
  yearEndBefore: CalendarDate
  wholes: FigureComparison['figures']
  byEvent: Map<FigureKey, FigurePart[]>
  byForce: Map<FigureKey, FigurePart[]>
  /** In the order of their numbers. */
  forces: FigurePart[]
  targets: TargetRow[]
  counts: Record<CountedRecord | EntityKind | 'namedLeads', bigint>
  projects: NamedProject[]
}

/** The number that a recipe gives; null where the records hold no such thing. */
export function remakeStatement(recipe: Recipe, sources: Sources): Remade | null {
  const { asOf, counts } = sources
  switch (recipe.from) {
    case 'figure':
      return remakeFigure(recipe, sources)
    case 'rate':
      return ratioOf(
        wholeOf(recipe.part, sources),
        wholeOf(recipe.whole, sources),
        figureHref(recipe.part, { asOf }),
      )
    case 'completion':
      return remakeCompletion(recipe.figure, sources)
    case 'target':
      return remakeTarget(recipe.figure, sources)
    case 'entities':
      return { value: { unit: 'count', value: counts[recipe.kind] }, href: `/entities?asOf=${asOf}` }
    case 'records':
      return { value: { unit: 'count', value: counts[recipe.record] }, href: RECORDS[recipe.record] }
    case 'namedLeads':
      return remakeNamedLeads(recipe, sources)
    case 'list':
      return LISTS[recipe.list]
    case 'project':
    case 'plan':
      return remakeProject(recipe, sources)
    case 'asOf':
      return { value: { unit: 'day', value: asOf }, href: null }
    case 'nothing':
      return null
  }
}

const RECORDS: Record<CountedRecord, string> = {
  chains: '/industries',
  focusIndustries: '/industries',
  campaigns: '/campaigns',
  headedForces: '/entities',
  fundFields: '/funds',
}

const listed = (list: readonly string[]): Value => ({ unit: 'count', value: BigInt(list.length) })
const LISTS: Record<CountedList, Remade> = {
  stages: { value: listed(STAGES), href: '/board' },
  evaluationKinds: { value: listed(EVALUATION_KINDS), href: null },
  planSections: { value: listed(SECTIONS), href: '/work-plans' },
  workSteps: { value: listed(WORK_STEPS), href: null },
  lastStockYear: { value: { unit: 'year', value: String(FIRST_NEW_YEAR - 1) }, href: '/factories' },
}

function remakeFigure(recipe: Extract<Recipe, { from: 'figure' }>, sources: Sources): Remade | null {
  const { figure, event, force, sinceYear } = recipe
  const { asOf } = sources
  if (event) {
    const part = sources.byEvent.get(figure)?.find(({ name }) => name === event)
    return part ? inFigure(figure, part.value, figureHref(figure, { asOf, event: part.id })) : null
  }
  if (force) {
    const id = sources.forces[force - 1]?.id
    const part = sources.byForce.get(figure)?.find((one) => one.id === id)
    return id && part ? inFigure(figure, part.value, figureHref(figure, { asOf, holder: id })) : null
  }
  const from = sinceYear ? firstOfYear(asOf) : undefined
  return inFigure(figure, wholeOf(figure, sources, sinceYear), figureHref(figure, { asOf, from }))
}

/** Those of the event's leads that the report names. */
function remakeNamedLeads({ event }: Extract<Recipe, { from: 'namedLeads' }>, sources: Sources): Remade {
  const part = sources.byEvent.get('leads.count')?.find(({ name }) => name === event)
  const href = part ? figureHref('leads.count', { asOf: sources.asOf, event: part.id }) : null
  return { value: { unit: 'count', value: sources.counts.namedLeads }, href }
}

function wholeOf(figure: FigureKey, { wholes, yearEndBefore }: Sources, sinceYear = false): bigint {
  const found = wholes.get(figure)
  return (sinceYear ? found?.changeSince.get(yearEndBefore) : found?.value) ?? 0n
}

function inFigure(figure: FigureKey, value: bigint, href: string): Remade {
  return { value: { unit: unitOf(figure) === 'yuan' ? 'yuan' : 'count', value }, href }
}

/** The area's target of the year in which the day lies. */
function targetOf(figure: MeasureKey, { targets }: Sources): TargetRow | undefined {
  return targets
    .filter((target) => target.figure === figure)
    .toSorted((one, other) => other.elapsed.of - one.elapsed.of)[0]
}

function remakeTarget(figure: MeasureKey, sources: Sources): Remade | null {
  const target = targetOf(figure, sources)
  if (!target || target.value === null) return null
  const href = `/targets/${target.id}?asOf=${sources.asOf}`
  if (target.unit === 'ratio') return ratioOf((target.value * 100n) / WHOLE, 100n, href)
  return { value: { unit: target.unit === 'yuan' ? 'yuan' : 'count', value: target.value }, href }
}

function remakeCompletion(figure: FigureKey, sources: Sources): Remade | null {
  const target = targetOf(figure, sources)
  if (!target?.progress) return null
  return ratioOf(target.progress.reached, target.progress.goal, `/targets/${target.id}?asOf=${sources.asOf}`)
}

function remakeProject(
  recipe: Extract<Recipe, { from: 'project' | 'plan' }>,
  { projects }: Sources,
): Remade | null {
  const project = projects.find(({ name }) => name === recipe.name)
  if (!project) return null
  const href = `/projects/${project.id}`
  if (recipe.from === 'project') return { value: { unit: 'yuan', value: project.signed }, href }
  const planned = project.plans[recipe.milestone]
  return planned
    ? { value: { unit: 'quarter', value: quarterOf(planned) }, href: `${href}#milestones` }
    : null
}

function ratioOf(part: bigint, whole: bigint, href: string): Remade {
  return { value: { unit: 'ratio', part, whole }, href }
}
