import { z } from 'zod'
import { type ChangedRecord, listFigureChanges } from '@/features/figures/list-figure-changes'
import { listFigureRecords } from '@/features/figures/list-figure-records'
import { summariseFigures } from '@/features/figures/queries'
import { FIGURE_UNITS, type FigureKey, MEASURE_KEYS, type MeasureKey } from '@/features/figures/rules'
import {
  changesAsked,
  compareFigureInput,
  listFigureRecordsInput,
  measureKey,
  summariseFiguresInput,
} from '@/features/figures/schema'
import { type RatePart, summariseRates } from '@/features/figures/summarise-rates'
import { wholeNumber } from '@/lib/inputs'
import { readOperation } from '@/server/operation'

const MOST = MEASURE_KEYS.length
const isFigure = (key: MeasureKey): key is FigureKey => key in FIGURE_UNITS

/** `keys` names figures and rates between commas; all of them when nothing is said. */
const keys = z
  .string()
  .transform((said) => said.split(',', MOST + 1))
  .pipe(z.array(measureKey).min(1).max(MOST))
const measures = summariseFiguresInput.extend({ keys: keys.optional() })

const limit = wholeNumber({ min: 1, max: 500 }).default(50)
const figureRecords = listFigureRecordsInput.extend({ limit })
const figureChanges = compareFigureInput.extend({ limit })

export const figureOperations = [
  readOperation(
    { path: '/figures', summary: 'figures', input: measures },
    async (actor, { keys, ...input }) => {
      const [{ figures, ...summary }, rated] = await Promise.all([
        summariseFigures(actor, { ...input, keys: keys?.filter(isFigure) }),
        // Whoever names figures alone waits for no rates.
        keys?.every(isFigure)
          ? { rates: [] }
          : summariseRates(actor, { ...input, keys: keys?.filter((key) => !isFigure(key)) }),
      ])
      const inNumbers = figures.map(({ by, value, ...figure }) => ({
        ...figure,
        value: Number(value),
        ...(by ? { by: by.map(inJson) } : {}),
      }))
      const rates = rated.rates.map(({ by, ...rate }) => ({
        ...ratioInJson(rate),
        ...(by ? { by: by.map(ratioInJson) } : {}),
      }))
      return { ...summary, figures: [...inNumbers, ...rates] }
    },
  ),
  readOperation(
    { path: '/figures/{key}/records', summary: 'figureRecords', input: figureRecords },
    async (actor, input) => {
      const { items, total, count, ...page } = await listFigureRecords(actor, input)
      const inNumbers = items.map((item) => ({ ...item, amount: Number(item.amount) }))
      return { ...page, items: inNumbers, total: Number(total), count: Number(count) }
    },
  ),
  readOperation(
    { path: '/figures/{key}/changes', summary: 'figureChanges', input: figureChanges },
    async (actor, input) => {
      const { figures, items, count, ...answer } = await listFigureChanges(actor, changesAsked(input))
      const inNumbers = figures.map(differenceInJson)
      return { ...answer, figures: inNumbers, items: items.map(changeInJson), count: Number(count) }
    },
  ),
]

function changeInJson({ figures, entries, ...record }: ChangedRecord) {
  const acts = entries.map(({ sequence, moves, ...entry }) => ({
    ...entry,
    sequence: Number(sequence),
    moves: moves.map(({ amount, ...move }) => ({ ...move, amount: Number(amount) })),
  }))
  return { ...record, figures: figures.map(differenceInJson), entries: acts }
}

function differenceInJson<Change extends { before: bigint; after: bigint; difference: bigint }>(
  change: Change,
) {
  const { before, after, difference } = change
  return { ...change, before: Number(before), after: Number(after), difference: Number(difference) }
}

/** A count or whole yuan below 2^53 by the checks on every amount; the figure's unit says which. */
function inJson({ value, closing, ...part }: { value: bigint; closing?: bigint }) {
  return { ...part, value: Number(value), ...(closing === undefined ? {} : { closing: Number(closing) }) }
}

/** Both sums beside what one is of the other. */
function ratioInJson<Rate extends Pick<RatePart, 'numerator' | 'denominator'>>(rate: Rate) {
  return { ...rate, numerator: Number(rate.numerator), denominator: Number(rate.denominator) }
}
