import type { MilestoneKind } from '@/features/construction/rules'
import type { FigureKey, MeasureKey } from '@/features/figures/rules'
import type { EntityKind } from '@/lib/actor'
import type { CalendarDate } from '@/lib/dates'

/** Where the report says it, in its own order. */
export const CHAPTERS = [
  'headline',
  'summary',
  'organisation',
  'results',
  'leaders',
  'funds',
  'events',
  'factories',
  'outlook',
] as const
export type Chapter = (typeof CHAPTERS)[number]

/** A number of things or whole yuan; one thing of another; a year, its quarter (2024-Q1), or a day. */
export type Value =
  | { unit: 'count' | 'yuan'; value: bigint }
  | { unit: 'ratio'; part: bigint; whole: bigint }
  | { unit: 'year' | 'quarter' | 'day'; value: string }

/** How exactly it is printed: as it is, “about”, or “more than”. */
export type Precision = 'exact' | 'about' | 'atLeast'
export type Printed = { value: Value; precision: Precision }

/** What is counted of records besides the figures. */
export type CountedRecord = 'chains' | 'focusIndustries' | 'campaigns' | 'headedForces' | 'fundFields'
/** Ordered lists and a border that the code itself holds. */
export type CountedList = 'stages' | 'evaluationKinds' | 'planSections' | 'workSteps' | 'lastStockYear'

/** How a statement is made again from the records. */
export type Recipe =
  | { from: 'figure'; figure: FigureKey; event?: string; force?: number; sinceYear?: true }
  | { from: 'completion'; figure: FigureKey }
  | { from: 'rate'; part: FigureKey; whole: FigureKey }
  | { from: 'target'; figure: MeasureKey }
  | { from: 'entities'; kind: EntityKind }
  | { from: 'records'; record: CountedRecord }
  | { from: 'list'; list: CountedList }
  | { from: 'project'; name: string }
  | { from: 'plan'; name: string; milestone: MilestoneKind }
  | { from: 'namedLeads'; names: string[]; event: string }
  | { from: 'asOf' }
  | { from: 'nothing' }

export type Statement = {
  /** Its words are under `report-test.statements`. */
  key: string
  chapter: Chapter
  /** The report's paragraphs that say it, counted from its title as the first. */
  paragraphs: number[]
  /** Null where the report gives no number, though the app has one. */
  printed: Printed | null
  recipe: Recipe
  /** What the same words could mean as well. */
  otherReading?: Recipe
}

export const VERDICTS = ['EQUAL', 'DIFFERS', 'AMBIGUOUS', 'NOT_STATED', 'NOT_HELD'] as const
export type Verdict = (typeof VERDICTS)[number]

/** What was made again; null where the records hold no such thing. */
export function verdictOf({ printed, recipe, otherReading }: Statement, remade: Value | null): Verdict {
  if (recipe.from === 'nothing') return 'NOT_HELD'
  if (!printed) return 'NOT_STATED'
  if (otherReading) return 'AMBIGUOUS'
  return remade && agrees(printed, remade) ? 'EQUAL' : 'DIFFERS'
}

/** Whether a number made again is the printed one; “more than” takes anything from it on. */
export function agrees({ value: printed, precision }: Printed, remade: Value): boolean {
  if ('part' in printed)
    return 'part' in remade && printed.part * remade.whole === remade.part * printed.whole
  if ('part' in remade || printed.unit !== remade.unit) return false
  return precision === 'atLeast' ? remade.value >= printed.value : remade.value === printed.value
}

/** 2024-Q1 for any day of that quarter. */
export function quarterOf(day: CalendarDate): string {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`
}
