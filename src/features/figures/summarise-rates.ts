import type { Actor } from '@/lib/actor'
import {
  type AtEntry,
  type FigurePart,
  type FigureSum,
  type FigureSummary,
  summariseFigures,
} from './queries'
import { RATE_KEYS, RATES, type RateKey, ratioOf } from './rules'
import type { SummariseRates } from './schema'

/** Both sums of a rate and, where there is something to divide by, what one is of the other (0.5 for half). */
type Rated = { numerator: bigint; denominator: bigint; value: number | null }
export type RatePart = Pick<FigurePart, 'id' | 'name' | 'nameEn'> & Rated
export type RateSum = Rated & { key: RateKey; unit: 'ratio'; by?: RatePart[] }
export type RateSummary = Omit<FigureSummary, 'figures'> & { rates: RateSum[] }

/** The rates as of a date over what the actor may read, split on demand. Throws forbidden for who has no part in the figures. */
export async function summariseRates(
  actor: Actor,
  { keys = RATE_KEYS, ...input }: SummariseRates & AtEntry,
): Promise<RateSummary> {
  const sides = keys.flatMap((key) => [RATES[key].numerator, RATES[key].denominator])
  const { figures, ...summary } = await summariseFigures(actor, { ...input, keys: [...new Set(sides)] })
  return { ...summary, rates: ratesAmong(figures, keys) }
}

/** The rates whose two figures are among these sums; by month they divide what stood at its end. */
function ratesAmong(figures: FigureSum[], keys: RateKey[]): RateSum[] {
  return keys.flatMap((key) => {
    const [numerator, denominator] = [RATES[key].numerator, RATES[key].denominator].map((side) =>
      figures.find((figure) => figure.key === side),
    )
    if (!numerator || !denominator) return []
    const rate = { key, unit: 'ratio' as const, ...rated(numerator.value, denominator.value) }
    return [numerator.by && denominator.by ? { ...rate, by: parts(numerator.by, denominator.by) } : rate]
  })
}

function rated(numerator: bigint, denominator: bigint): Rated {
  return { numerator, denominator, value: ratioOf(numerator, denominator) }
}

function parts(numerators: FigurePart[], denominators: FigurePart[]): RatePart[] {
  const members = new Map([...denominators, ...numerators].map((part) => [part.id, part]))
  const sideOf = (side: FigurePart[], id: string | null) => {
    const part = side.find((one) => one.id === id)
    return part?.closing ?? part?.value ?? 0n
  }
  return [...members.values()].map(({ id, name, nameEn }) => ({
    id,
    name,
    nameEn,
    ...rated(sideOf(numerators, id), sideOf(denominators, id)),
  }))
}
