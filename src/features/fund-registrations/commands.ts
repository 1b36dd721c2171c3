import { type Change, inChange } from '@/features/audit/seal-change'
import type { Actor } from '@/lib/actor'
import { refuseDate } from '@/lib/date-bounds'
import { fromDbDate, toDbDate, today } from '@/lib/dates'
import { accepted, type Outcome, type Refused, refused } from '@/lib/outcome'
import { conflict, forbidden, notFound } from '@/server/errors'
import { fundContributions } from './figures'
import { canReadFunds, canRegisterFunds } from './policy'
import { findFundsTaskForce } from './queries'
import type { EditFundRegistration, RegisterFund } from './schema'

type Written = Promise<Outcome<{ fundId: string; version: number }>>

/** A fund registered in the area; it counts on its day of registration for the entity credited with it. */
export async function registerFund(actor: Actor, input: RegisterFund): Written {
  return inChange(actor, async (change) => {
    await mustWrite(actor, change)
    const refusal = await refuseFund(change, input, null)
    if (refusal) return refusal
    const { id } = await change.tx.fundRegistration.create({
      data: { ...columnsOf(input), byId: actor.userId || null },
    })
    change.audit({ act: 'fund-registrations.register', record: 'FundRegistration', id, after: input })
    change.figures([], contributionsOf(id, input))
    return accepted({ fundId: id, version: 1 })
  })
}

/** A mistake is mended in place and restates the past; a stale version is a conflict. */
export async function editFundRegistration(
  actor: Actor,
  { fundId, version, ...input }: EditFundRegistration,
): Written {
  return inChange(actor, async (change) => {
    await mustWrite(actor, change)
    const stored = await lockFund(change, fundId)
    if (stored.version !== version) throw conflict(stored)
    const refusal = await refuseFund(change, input, fundId)
    if (refusal) return refusal
    await change.tx.fundRegistration.update({
      where: { id: fundId },
      data: { ...columnsOf(input), version: { increment: 1 } },
    })
    const { version: _, ...before } = stored
    // What is not said stays as it is.
    const { focusChainId = before.focusChainId } = input
    change.audit({
      act: 'fund-registrations.edit',
      record: 'FundRegistration',
      id: fundId,
      before,
      after: input,
    })
    change.figures(contributionsOf(fundId, before), contributionsOf(fundId, { ...input, focusChainId }))
    return accepted({ fundId, version: version + 1 })
  })
}

async function mustWrite(actor: Actor, { tx }: Change): Promise<void> {
  if (!canReadFunds(actor)) throw notFound()
  if (!canRegisterFunds(actor, await findFundsTaskForce(tx))) throw forbidden()
}

async function lockFund({ tx }: Change, fundId: string) {
  await tx.$queryRaw`select from "FundRegistration" where "id" = ${fundId}::uuid for update`
  const found = await tx.fundRegistration.findUnique({ where: { id: fundId } })
  if (!found) throw notFound()
  const { name, manager, registrationNo, focusChainId, focus, entityId, note, version } = found
  const [registeredOn, sizeYuan] = [fromDbDate(found.registeredOn), found.size]
  return {
    name,
    manager,
    registrationNo,
    registeredOn,
    sizeYuan,
    focusChainId,
    focus,
    entityId,
    note,
    version,
  }
}

async function refuseFund(
  { tx }: Change,
  input: RegisterFund,
  fundId: string | null,
): Promise<Refused | null> {
  const inFuture = refuseDate(
    { path: 'registeredOn', on: input.registeredOn },
    { notAfter: [{ on: today(), code: 'fund-registrations.inTheFuture' }] },
  )
  if (inFuture) return inFuture
  const { name, registrationNo } = input
  const twin = await tx.fundRegistration.findFirst({
    where: { OR: [{ name }, { registrationNo }], ...(fundId ? { NOT: { id: fundId } } : {}) },
  })
  if (!twin) return null
  const path = twin.registrationNo === registrationNo ? 'registrationNo' : 'name'
  return refused('fund-registrations.registeredAlready', {
    params: { name: twin.name, registrationNo: twin.registrationNo },
    fields: [{ path, code: 'fundRegisteredAlready' }],
  })
}

function columnsOf({ sizeYuan, registeredOn, ...fund }: RegisterFund) {
  return { ...fund, size: sizeYuan, registeredOn: toDbDate(registeredOn) }
}

function contributionsOf(id: string, { sizeYuan, focusChainId = null, ...fund }: RegisterFund) {
  return fundContributions({ id, ...fund, size: sizeYuan, focusChainId })
}
