import type { Actor } from '@/lib/actor'
import { refuseDate } from '@/lib/date-bounds'
import { fromDbDate, toDbDate, today } from '@/lib/dates'
import { accepted, refused } from '@/lib/outcome'
import { changeDirectInvestment, type Written } from './change-direct-investment'
import type { ReinstateDirectInvestment, WithdrawDirectInvestment } from './schema'

/** It asks for no money from a day on: that day takes it out of every figure. */
export async function withdrawDirectInvestment(actor: Actor, input: WithdrawDirectInvestment): Written {
  const { on, reason } = input
  return changeDirectInvestment(actor, input, async ({ tx }, stored) => {
    if (stored.withdrawnOn) return refused('direct-investments.withdrawnAlready')
    const lastRevision = stored.revisions.filter(({ seq }) => seq > 1).map((one) => fromDbDate(one.on))
    const refusal = refuseDate(
      { path: 'on', on },
      {
        notBefore: [
          { on: fromDbDate(stored.registeredOn), code: 'direct-investments.withdrawnBeforeRegistration' },
          { on: lastRevision.sort().at(-1), code: 'direct-investments.withdrawnBeforeRevision' },
        ],
        notAfter: [{ on: today(), code: 'direct-investments.withdrawnInTheFuture' }],
      },
    )
    if (refusal) return refusal
    await tx.directInvestment.update({
      where: { id: stored.id },
      data: { withdrawnOn: toDbDate(on), withdrawReason: reason },
    })
    return accepted({ act: 'direct-investments.withdraw', after: { on }, reason })
  })
}

/** It was withdrawn by mistake: it asks again as if it had never stopped. */
export async function reinstateDirectInvestment(actor: Actor, input: ReinstateDirectInvestment): Written {
  const { reason } = input
  return changeDirectInvestment(actor, input, async ({ tx }, stored) => {
    if (!stored.withdrawnOn) return refused('direct-investments.notWithdrawn')
    await tx.directInvestment.update({
      where: { id: stored.id },
      data: { withdrawnOn: null, withdrawReason: null },
    })
    const before = { withdrawnOn: fromDbDate(stored.withdrawnOn), withdrawReason: stored.withdrawReason }
    return accepted({ act: 'direct-investments.reinstate', before, after: {}, reason })
  })
}
