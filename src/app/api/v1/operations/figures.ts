import { listFigureRecords } from '@/features/figures/list-figure-records'
import { summariseFigures } from '@/features/figures/queries'
import { listFigureRecordsInput, summariseFiguresInput } from '@/features/figures/schema'
import { type RatePart, summariseRates } from '@/features/figures/summarise-rates'
import { wholeNumber } from '@/lib/inputs'
import { readOperation } from '@/server/operation'

const figureRecords = listFigureRecordsInput.extend({ limit: wholeNumber({ min: 1, max: 500 }).default(50) })

export const figureOperations = [
  readOperation(
    { path: '/figures', summary: 'figures', input: summariseFiguresInput.omit({ keys: true }) },
    async (actor, input) => {
      const [{ figures, ...summary }, rated] = await Promise.all([
        summariseFigures(actor, input),
        summariseRates(actor, input),
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
]

/** A count or whole yuan below 2^53 by the checks on every amount; the figure's unit says which. */
function inJson({ value, closing, ...part }: { value: bigint; closing?: bigint }) {
  return { ...part, value: Number(value), ...(closing === undefined ? {} : { closing: Number(closing) }) }
}

/** Both sums beside what one is of the other. */
function ratioInJson<Rate extends Pick<RatePart, 'numerator' | 'denominator'>>(rate: Rate) {
  return { ...rate, numerator: Number(rate.numerator), denominator: Number(rate.denominator) }
}
