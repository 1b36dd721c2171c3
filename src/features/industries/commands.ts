import { inChange } from '@/features/audit/seal-change'
import type { Actor } from '@/lib/actor'
import { accepted, type Outcome, type Refused, refused } from '@/lib/outcome'
import type { Tx } from '@/server/db'
import { conflict, forbidden, notFound } from '@/server/errors'
import { canReadIndustries, canWriteIndustries } from './policy'
import { findFocus } from './queries'
import type { AddFocus, EditFocus } from './schema'

type Saved = { id: string; version: number }

/** A focus industry with its chains; a chain that belonged to another one moves here. The ledger keeps the chain, so all dates follow. */
export async function addFocus(actor: Actor, { name, nameEn, chainIds }: AddFocus): Promise<Outcome<Saved>> {
  mustWrite(actor)
  return inChange(actor, async ({ tx, audit }) => {
    await lockFocuses(tx)
    const refusal = (await takenName(tx, name)) ?? (await unknownChain(tx, chainIds))
    if (refusal) return refusal
    const { _max } = await tx.focusIndustry.aggregate({ _max: { no: true } })
    const { id } = await tx.focusIndustry.create({ data: { no: (_max.no ?? 0) + 1, name, nameEn } })
    await takeChains(tx, id, chainIds)
    const after = await findFocus(tx, id)
    audit({ act: 'industries.addFocus', record: 'FocusIndustry', id, after })
    return accepted({ id, version: 1 })
  })
}

export async function editFocus(actor: Actor, input: EditFocus): Promise<Outcome<Saved>> {
  const { focusId: id, version, name, nameEn, chainIds } = input
  mustWrite(actor)
  return inChange(actor, async ({ tx, audit }) => {
    await lockFocuses(tx)
    const before = await findFocus(tx, id)
    if (!before) throw notFound()
    if (before.version !== version) throw conflict(before)
    const refusal = (await takenName(tx, name, id)) ?? (await unknownChain(tx, chainIds))
    if (refusal) return refusal
    await tx.focusIndustry.update({ where: { id }, data: { name, nameEn, version: { increment: 1 } } })
    await takeChains(tx, id, chainIds)
    const after = await findFocus(tx, id)
    audit({ act: 'industries.editFocus', record: 'FocusIndustry', id, before, after })
    return accepted({ id, version: version + 1 })
  })
}

function mustWrite(actor: Actor) {
  if (!canWriteIndustries(actor)) throw canReadIndustries(actor) ? forbidden() : notFound()
}

/** A chain moves between focus industries, so they change one after the other. */
async function lockFocuses(tx: Tx) {
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended('focus industries', 0))::text`
}

async function takenName(tx: Tx, name: string, ownId?: string): Promise<Refused | null> {
  const twin = await tx.focusIndustry.findUnique({ where: { name }, select: { id: true } })
  if (!twin || twin.id === ownId) return null
  return refused('industries.nameTaken', { fields: [{ path: 'name', code: 'focusNameTaken' }] })
}

async function unknownChain(tx: Tx, chainIds: string[]): Promise<Refused | null> {
  const ids = [...new Set(chainIds)]
  const known = await tx.industryChain.count({ where: { id: { in: ids } } })
  if (known === ids.length) return null
  return refused('industries.unknownChain', { fields: [{ path: 'chainIds', code: 'unknownChain' }] })
}

/** These chains and no others belong to it; those it took from another count as a change there. */
async function takeChains(tx: Tx, focusId: string, chainIds: string[]) {
  const taken = await tx.industryChain.findMany({
    where: { id: { in: chainIds }, AND: [{ focusId: { not: null } }, { focusId: { not: focusId } }] },
    select: { focusId: true },
  })
  const losers = taken.flatMap((chain) => (chain.focusId ? [chain.focusId] : []))
  await tx.focusIndustry.updateMany({
    where: { id: { in: losers } },
    data: { version: { increment: 1 } },
  })
  await tx.industryChain.updateMany({
    where: { focusId, id: { notIn: chainIds } },
    data: { focusId: null },
  })
  await tx.industryChain.updateMany({ where: { id: { in: chainIds } }, data: { focusId } })
}
