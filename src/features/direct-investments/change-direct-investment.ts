import { type Change, inChange } from '@/features/audit/seal-change'
import { mustWriteFunds } from '@/features/fund-registrations/commands'
import type { Actor } from '@/lib/actor'
import { accepted, type Outcome } from '@/lib/outcome'
import { conflict, notFound } from '@/server/errors'
import { directInvestmentContributions } from './figures'
import {
  describeDirectInvestment,
  directInvestmentFacts,
  findDirectInvestment,
  type StoredDirectInvestment,
} from './queries'
import { refuseAboveSize } from './refuse-above-size'

export type Written = Promise<Outcome<{ id: string; version: number }>>

/** What was done, for the audit log. */
type Done = { act: string; before?: unknown; after?: unknown; reason?: string }

/** A change of one direct investment: locked, by who writes funds, in the version seen. */
export async function changeDirectInvestment(
  actor: Actor,
  { directInvestmentId: id, version }: { directInvestmentId: string; version: number },
  work: (change: Change, stored: StoredDirectInvestment) => Promise<Outcome<Done>>,
): Written {
  return inChange(actor, async (change) => {
    await mustWriteFunds(actor, change)
    await change.tx.$queryRaw`select from "DirectInvestment" where "id" = ${id}::uuid for update`
    const stored = await findDirectInvestment(change.tx, id)
    if (!stored) throw notFound()
    if (stored.version !== version) throw conflict(describeDirectInvestment(actor, stored))
    const done = await work(change, stored)
    if (!done.ok) return done
    await change.tx.directInvestment.update({ where: { id }, data: { version: { increment: 1 } } })
    return settleDirectInvestment(change, { id, stored, ...done.value })
  })
}

/** The audit entry of what was done, and what it moves in the figures; refused when its fund would commit too much. */
export async function settleDirectInvestment(
  { tx, audit, figures }: Change,
  { id, stored, ...done }: { id: string; stored?: StoredDirectInvestment } & Done,
): Written {
  const now = await findDirectInvestment(tx, id)
  if (!now) throw notFound()
  const refusal = await refuseAboveSize(tx, stored ?? null, now)
  if (refusal) return refusal
  audit({ ...done, record: 'DirectInvestment', id, projectId: now.projectId ?? stored?.projectId })
  figures(
    stored ? directInvestmentContributions(directInvestmentFacts(stored)) : [],
    directInvestmentContributions(directInvestmentFacts(now)),
  )
  return accepted({ id, version: now.version })
}
