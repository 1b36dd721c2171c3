import { canReadFigures, type FigureScope } from '@/features/figures/policy'
import { type FigureSum, summariseFigures } from '@/features/figures/queries'
import type { Actor } from '@/lib/actor'
import { type CalendarDate, today } from '@/lib/dates'
import { db } from '@/server/db'
import { forbidden } from '@/server/errors'
import { canReadIndustries } from './policy'
import { INDUSTRY_FIGURES, type IndustryFigure } from './rules'
import type { IndustryView } from './schema'

type Named = { id: string; name: string; nameEn: string }
export type IndustryFigures = Record<IndustryFigure, bigint>

export type Chain = Named & { figures: IndustryFigures | null }
export type Focus = Chain & { no: number; version: number; chains: Chain[] }

export type Industries = {
  asOf: CalendarDate
  /** Null, like all figures, for who has no part in them. */
  scope: FigureScope | null
  focuses: Focus[]
  /** The chains that belong to no focus industry, and what the ledger credits to them or to no chain at all. */
  others: { chains: Chain[]; figures: IndustryFigures | null }
  total: IndustryFigures | null
}

/** The focus industries with their chains, and what is credited to each as of a date; counts or whole yuan. */
export async function listIndustries(
  actor: Actor,
  { asOf = today() }: IndustryView = {},
): Promise<Industries> {
  if (!canReadIndustries(actor)) throw forbidden()
  const [focuses, chains, rollUp] = await Promise.all([
    db.focusIndustry.findMany({ orderBy: { no: 'asc' } }),
    db.industryChain.findMany({
      select: { id: true, name: true, nameEn: true, focusId: true },
      orderBy: { no: 'asc' },
    }),
    canReadFigures(actor) ? rollUpOf(actor, asOf) : null,
  ])
  const chainsOf = (focusId: string | null): Chain[] =>
    chains
      .filter((chain) => chain.focusId === focusId)
      .map(({ focusId: _, ...chain }) => ({ ...chain, figures: rollUp?.ofChain(chain.id) ?? null }))
  return {
    asOf,
    scope: rollUp?.scope ?? null,
    focuses: focuses.map((focus) => ({
      ...focus,
      figures: rollUp?.ofFocus(focus.id) ?? null,
      chains: chainsOf(focus.id),
    })),
    others: { chains: chainsOf(null), figures: rollUp?.ofFocus(null) ?? null },
    total: rollUp?.total ?? null,
  }
}

/** The ledger split by focus industry and by chain; the sums are the ledger's own. */
async function rollUpOf(actor: Actor, asOf: CalendarDate) {
  const keys = [...INDUSTRY_FIGURES]
  const [byFocus, byChain] = await Promise.all([
    summariseFigures(actor, { keys, asOf, by: 'focus' }),
    summariseFigures(actor, { keys, asOf, by: 'chain' }),
  ])
  return {
    scope: byFocus.scope,
    total: figuresFrom(byFocus.figures, ({ value }) => value),
    ofFocus: (id: string | null) => figuresFrom(byFocus.figures, partOf(id)),
    ofChain: (id: string) => figuresFrom(byChain.figures, partOf(id)),
  }
}

function partOf(id: string | null) {
  return ({ by = [] }: FigureSum) => by.find((part) => part.id === id)?.value ?? 0n
}

function figuresFrom(figures: FigureSum[], valueIn: (figure: FigureSum) => bigint): IndustryFigures {
  return Object.fromEntries(figures.map((figure) => [figure.key, valueIn(figure)])) as IndustryFigures
}

/** A focus industry as its form edits it; also what a stale edit is shown. */
export async function findFocus(tx: Pick<typeof db, 'focusIndustry'>, focusId: string) {
  const found = await tx.focusIndustry.findUnique({
    where: { id: focusId },
    include: { chains: { select: { id: true }, orderBy: { no: 'asc' } } },
  })
  if (!found) return null
  const { id, no, name, nameEn, version, chains } = found
  return { id, no, name, nameEn, version, chainIds: chains.map((chain) => chain.id) }
}
