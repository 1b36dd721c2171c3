import type { Contribution } from '@/features/figures/rules'
import type { CalendarDate } from '@/lib/dates'

/** What the figures read of one fund registration, with its capital calls that stand. */
export type FundFacts = {
  id: string
  registeredOn: CalendarDate
  size: bigint
  entityId: string
  focusChainId: string | null
  calls: { calledOn: CalendarDate; amount: bigint }[]
}

/**
 * A fund and its size count on the day of registration, each capital call on its own day; none of it is ever added to
 * signed investment.
 */
export function fundContributions(fund: FundFacts): Contribution[] {
  const { id, registeredOn, size, entityId, focusChainId, calls } = fund
  const record = { recordType: 'FundRegistration' as const, recordId: id }
  const credit = { holderId: entityId, chainId: focusChainId }
  return [
    { figure: 'funds.count', amount: 1n, on: registeredOn, ...record, ...credit },
    { figure: 'funds.size', amount: size, on: registeredOn, ...record, ...credit },
    ...calls.map(({ calledOn, amount }) => ({
      figure: 'capitalCalls.amount' as const,
      amount,
      on: calledOn,
      ...record,
      ...credit,
    })),
  ]
}
