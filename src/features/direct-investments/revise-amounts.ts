import type { Actor } from '@/lib/actor'
import { refuseDate } from '@/lib/date-bounds'
import { fromDbDate, toDbDate, today } from '@/lib/dates'
import { accepted, refused } from '@/lib/outcome'
import { changeDirectInvestment, type Written } from './change-direct-investment'
import { directInvestmentFacts } from './queries'
import { type Amounts, amountsOn, refuseAmounts } from './rules'
import type { ReviseAmounts } from './schema'

/**
 * Total, demand and commitment from a day on, appended with the reason. What was counted before that day stays; of two
 * revisions of one day the later holds, so that one dated on the registered day mends what was registered.
 */
export async function reviseAmounts(actor: Actor, input: ReviseAmounts): Written {
  const { on, reason, totalYuan, demandYuan, committedYuan } = input
  return changeDirectInvestment(actor, input, async ({ tx }, stored) => {
    if (stored.withdrawnOn) return refused('direct-investments.withdrawnAlready')
    const refusal =
      refuseAmounts(input) ??
      refuseDate(
        { path: 'on', on },
        {
          notBefore: [
            { on: fromDbDate(stored.registeredOn), code: 'direct-investments.revisedBeforeRegistration' },
          ],
          notAfter: [{ on: today(), code: 'direct-investments.revisedInTheFuture' }],
        },
      )
    if (refusal) return refusal
    const before = amountsOf(amountsOn(directInvestmentFacts(stored).revisions, on))
    const after = amountsOf(input)
    if (areSame(before, after)) return refused('direct-investments.sameAmounts', { params: { on } })
    await tx.directInvestmentRevision.create({
      data: {
        directInvestmentId: stored.id,
        seq: Math.max(...stored.revisions.map(({ seq }) => seq)) + 1,
        on: toDbDate(on),
        total: totalYuan,
        demand: demandYuan,
        committed: committedYuan,
        reason,
        byId: actor.userId || null,
      },
    })
    return accepted({ act: 'direct-investments.revise', before, after: { on, ...after }, reason })
  })
}

function amountsOf(amounts: Amounts | undefined): Amounts {
  const { totalYuan = 0n, demandYuan = 0n, committedYuan = 0n } = amounts ?? {}
  return { totalYuan, demandYuan, committedYuan }
}

function areSame(one: Amounts, other: Amounts): boolean {
  return (
    one.totalYuan === other.totalYuan &&
    one.demandYuan === other.demandYuan &&
    one.committedYuan === other.committedYuan
  )
}
