import { type Contribution, contributionsOfStandings, type FigureKey } from '@/features/figures/rules'
import type { CalendarDate } from '@/lib/dates'
import { amountsOn, type Revision } from './rules'

/** What the figures read of one direct investment. */
export type DirectInvestmentFacts = {
  id: string
  registeredOn: CalendarDate
  withdrawnOn: CalendarDate | null
  entityId: string
  chainId: string | null
  revisions: Revision[]
}

/**
 * Count, total, demand and commitment from the registered day, as revised, until withdrawn. It names no project: the
 * total is independent of a project's amount, and every business role reads it.
 */
export function directInvestmentContributions(facts: DirectInvestmentFacts): Contribution[] {
  const { id, registeredOn, withdrawnOn, entityId, chainId, revisions } = facts
  const days = [registeredOn, ...revisions.map(({ on }) => on), ...(withdrawnOn ? [withdrawnOn] : [])]
  const record = { recordType: 'DirectInvestment' as const, recordId: id }
  return contributionsOfStandings(
    record,
    days.filter((day) => day >= registeredOn),
    (day) => {
      const amounts = amountsOn(revisions, day)
      if (!amounts || (withdrawnOn && day >= withdrawnOn)) return []
      const standing = (figure: FigureKey, amount: bigint) => ({
        figure,
        amount,
        holderId: entityId,
        chainId,
      })
      return [
        standing('directInvestments.count', 1n),
        standing('directInvestments.total', amounts.totalYuan),
        standing('directInvestments.demand', amounts.demandYuan),
        standing('directInvestments.committed', amounts.committedYuan),
      ]
    },
  )
}
