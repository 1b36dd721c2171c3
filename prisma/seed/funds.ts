import type { Change } from '@/features/audit/seal-change'
import { fundContributions } from '@/features/fund-registrations/figures'
import { addDays, type CalendarDate, fromDbDate, toDbDate } from '@/lib/dates'
import { taskForceId, userId } from './area'
import { CAPITAL_CALLS } from './assumptions'
import { chanceOf, partsOf, stableId } from './chance'
import facts from './facts.json' with { type: 'json' }

export const fundId = (index: number) => stableId('fund', index)
export const fundRegisteredOn = (index: number) => addDays('2023-03-31', index * 80)

/** Writes the 4 funds of 2023 with their capital calls, each with its audit entry and what it moves in the figures. */
export async function sealFunds(change: Change, today: CalendarDate) {
  for (const [index, fund] of fundRows().entries()) {
    await change.tx.fundRegistration.create({ data: fund })
    const { id, name, size, entityId } = fund
    const registeredOn = fromDbDate(fund.registeredOn)
    const counted = { id, registeredOn, size, entityId, focusChainId: null }
    const act = 'fund-registrations.register'
    change.audit({ act, record: 'FundRegistration', id, after: { name, size, registeredOn } })
    change.figures([], fundContributions({ ...counted, calls: [] }))
    for (const call of callRows(index, fund, today)) {
      await change.tx.capitalCall.create({ data: call })
      const calledOn = fromDbDate(call.calledOn)
      const calls = [{ calledOn, amount: call.amount }]
      const after = { calledOn, amountYuan: call.amount }
      change.audit({ act: 'fund-registrations.callCapital', record: 'CapitalCall', id: call.id, after })
      change.figures(fundContributions({ ...counted, calls: [] }), fundContributions({ ...counted, calls }))
    }
  }
}

/** The report gives their number, their total and what they look for. */
function fundRows() {
  const sizes = partsOf(BigInt(facts.funds.sizeYuan), facts.funds.count, chanceOf('funds'))
  return facts.fundFocus.map((focus, index) => ({
    id: fundId(index),
    registrationNo: `GA2023-F${index + 1}`,
    name: `${focus}基金`,
    manager: `示意基金管理人${index + 1}`,
    registeredOn: toDbDate(fundRegisteredOn(index)),
    size: sizes[index] ?? 0n,
    focus,
    entityId: taskForceId(1),
    byId: userId('officer1'),
    illustrative: true,
  }))
}

const MILLION = 1_000_000n

/** What the report says nothing of: parts of the size, called some weeks after the registration, and one just now. */
function callRows(index: number, fund: ReturnType<typeof fundRows>[number], today: CalendarDate) {
  const registeredOn = fromDbDate(fund.registeredOn)
  return (CAPITAL_CALLS[index] ?? []).map(({ percent, after }, place) => {
    const calledOn = after === null ? addDays(today, -20) : addDays(registeredOn, after)
    return {
      id: stableId('capital-call', index, place),
      fundId: fund.id,
      calledOn: toDbDate(calledOn),
      amount: ((fund.size * BigInt(percent)) / 100n / MILLION) * MILLION,
      dueOn: toDbDate(addDays(calledOn, 45)),
      paidOn: after === null ? null : toDbDate(addDays(calledOn, 10 + 7 * place)),
      byId: fund.byId,
      illustrative: true,
    }
  })
}
