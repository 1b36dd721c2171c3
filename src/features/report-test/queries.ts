import { compareFigures, type FigurePart, summariseFigures } from '@/features/figures/queries'
import type { FigureKey } from '@/features/figures/rules'
import { listTargets } from '@/features/targets/queries'
import type { Actor } from '@/lib/actor'
import { addDays, type CalendarDate, firstOfYear } from '@/lib/dates'
import { forbidden } from '@/server/errors'
import { countWhatStands, findNamedProjects } from './count-what-stands'
import { canReadReportTest } from './policy'
import { PRINTED_STATEMENTS } from './printed-statements'
import { type Remade, remakeStatement, type Sources } from './remake-statement'
import {
  type Chapter,
  type Printed,
  type Recipe,
  type Statement,
  VERDICTS,
  type Verdict,
  verdictOf,
} from './rules'
import { type AskReportTest, reportTestInput } from './schema'

export type TestedStatement = Pick<Statement, 'key' | 'paragraphs'> & {
  chapter: Chapter
  printed: Printed | null
  /** Null where the records hold no such thing. */
  remade: Remade | null
  /** What the same words could mean as well, made again too. */
  otherwise: Remade | null
  verdict: Verdict
  /** The task force of which it tells, where it tells of one. */
  force: { name: string; nameEn: string } | null
}

export type ReportTest = {
  asOf: CalendarDate
  statements: TestedStatement[]
  /** How many statements have each verdict, whatever is shown. */
  counts: Record<Verdict, number>
}

/**
 * Every number of the 2023 report beside the same number made again from the records as of a date, with a verdict. Seven
 * statements to the database. Throws forbidden for who does not read the whole area.
 */
export async function getReportTest(actor: Actor, input: AskReportTest = {}): Promise<ReportTest> {
  if (!canReadReportTest(actor)) throw forbidden()
  const { asOf, verdict } = reportTestInput.parse(input)
  const sources = await gather(actor, asOf)
  const tested = PRINTED_STATEMENTS.map((statement) => test(statement, sources))
  const having = (wanted: Verdict) => tested.filter((one) => one.verdict === wanted)
  return {
    asOf,
    statements: verdict ? having(verdict) : tested,
    counts: Object.fromEntries(VERDICTS.map((one) => [one, having(one).length])) as Record<Verdict, number>,
  }
}

function test(statement: Statement, sources: Sources): TestedStatement {
  const { key, chapter, paragraphs, printed, recipe, otherReading } = statement
  const remade = remakeStatement(recipe, sources)
  const no = recipe.from === 'figure' ? recipe.force : undefined
  const force = no === undefined ? undefined : sources.forces[no - 1]
  return {
    key,
    chapter,
    paragraphs,
    printed,
    remade,
    otherwise: otherReading ? remakeStatement(otherReading, sources) : null,
    verdict: verdictOf(statement, remade?.value ?? null),
    force: force ? { name: force.name, nameEn: force.nameEn } : null,
  }
}

async function gather(actor: Actor, asOf: CalendarDate): Promise<Sources> {
  const yearEndBefore = addDays(firstOfYear(asOf), -1)
  const recipes = PRINTED_STATEMENTS.flatMap(({ recipe, otherReading }) => [recipe, otherReading ?? recipe])
  const ofEvents = recipes.flatMap((recipe) =>
    recipe.from === 'figure' && recipe.event ? [recipe.figure] : [],
  )
  const [whole, byEvent, byForce, targets, counts, projects] = await Promise.all([
    compareFigures(actor, { keys: figuresIn(recipes), asOf, since: [yearEndBefore] }),
    summariseFigures(actor, { keys: [...new Set(ofEvents)], asOf, by: 'event' }),
    summariseFigures(actor, {
      keys: ['signed.count', 'signed.amount'],
      asOf,
      by: 'holder',
      kind: 'TASK_FORCE',
    }),
    listTargets(actor, { asOf, owner: 'AREA' }),
    countWhatStands(asOf, namesIn(recipes, 'namedLeads')),
    findNamedProjects(namesIn(recipes, 'project'), asOf),
  ])
  const valuesOf = (figures: { key: FigureKey; by?: FigurePart[] }[]) =>
    new Map(figures.map(({ key, by }) => [key, by ?? []]))
  return {
    asOf,
    wholes: whole.figures,
    yearEndBefore,
    byEvent: valuesOf(byEvent.figures),
    byForce: valuesOf(byForce.figures),
    forces: valuesOf(byForce.figures).get('signed.count') ?? [],
    targets: targets.items,
    counts,
    projects,
  }
}

/** The figures that the recipes read as a whole. */
function figuresIn(recipes: Recipe[]): FigureKey[] {
  const keys = recipes.flatMap((recipe): FigureKey[] => {
    if (recipe.from === 'rate') return [recipe.part, recipe.whole]
    return recipe.from === 'figure' || recipe.from === 'completion' ? [recipe.figure] : []
  })
  return [...new Set(keys)]
}

function namesIn(recipes: Recipe[], of: 'project' | 'namedLeads'): string[] {
  const names = recipes.flatMap((recipe) => {
    if (of === 'namedLeads') return recipe.from === 'namedLeads' ? recipe.names : []
    return recipe.from === 'project' || recipe.from === 'plan' ? [recipe.name] : []
  })
  return [...new Set(names)]
}
