import type { Contribution } from '@/features/figures/rules'
import type { CalendarDate } from '@/lib/dates'

/** What the figures read of one fund registration. */
export type FundFacts = {
  id: string
  registeredOn: CalendarDate
  size: bigint
  entityId: string
  focusChainId: string | null
}

/** A fund and its size count on the day of registration; the size is never added to signed investment. */
export function fundContributions({
  id,
  registeredOn,
  size,
  entityId,
  focusChainId,
}: FundFacts): Contribution[] {
  const record = { on: registeredOn, recordType: 'FundRegistration' as const, recordId: id }
  const credit = { holderId: entityId, chainId: focusChainId }
  return [
    { figure: 'funds.count', amount: 1n, ...record, ...credit },
    { figure: 'funds.size', amount: size, ...record, ...credit },
  ]
}
