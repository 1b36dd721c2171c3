import { type Change, inChange } from '@/features/audit/seal-change'
import type { Contribution } from '@/features/figures/rules'
import { everPromoted } from '@/features/pipeline/policy'
import type { Actor } from '@/lib/actor'
import { refuseDate } from '@/lib/date-bounds'
import { fromDbDate, toDbDate, today } from '@/lib/dates'
import { accepted, type FieldProblem, type Outcome, type Refused, refused } from '@/lib/outcome'
import type { Tx } from '@/server/db'
import { conflict, forbidden, notFound } from '@/server/errors'
import { fundContributions } from './figures'
import { findCommittedYuan } from './find-committed'
import { canReadFunds, canRegisterFunds } from './policy'
import { findFundFacts, findFundsTaskForce } from './queries'
import type { EditFundRegistration, RegisterFund } from './schema'

type Written = Promise<Outcome<{ fundId: string; version: number }>>

/** A fund registered in the area; it counts on its day of registration for the entity credited with it. */
export async function registerFund(actor: Actor, input: RegisterFund): Written {
  return inChange(actor, (change) => registerFundInside(change, actor, input))
}

/** The same within an act that does more, such as a piece of an import. */
export async function registerFundInside(change: Change, actor: Actor, input: RegisterFund): Written {
  await mustWriteFunds(actor, change)
  const refusal = await refuseFund(change, input, null)
  if (refusal) return refusal
  const { id } = await change.tx.fundRegistration.create({
    data: { ...columnsOf(input), byId: actor.userId || null },
  })
  change.audit({ act: 'fund-registrations.register', record: 'FundRegistration', id, after: input })
  change.figures([], await contributionsNow(change, id))
  return accepted({ fundId: id, version: 1 })
}

/** Takes a registration out again that nothing was built on: the undoing of an import. */
export async function removeFundInside(change: Change, actor: Actor, fundId: string): Promise<void> {
  await mustWriteFunds(actor, change)
  const { version: _, ...before } = await lockFund(change, fundId)
  const counted = await contributionsNow(change, fundId)
  await change.tx.fundRegistration.delete({ where: { id: fundId } })
  change.audit({ act: 'fund-registrations.remove', record: 'FundRegistration', id: fundId, before })
  change.figures(counted, [])
}

/** A mistake is mended in place and restates the past; a stale version is a conflict. */
export async function editFundRegistration(
  actor: Actor,
  { fundId, version, ...input }: EditFundRegistration,
): Written {
  return inChange(actor, async (change) => {
    await mustWriteFunds(actor, change)
    const stored = await lockFund(change, fundId)
    if (stored.version !== version) throw conflict(stored)
    const refusal =
      (await refuseFund(change, input, fundId)) ??
      (await refuseAgainstUse(change, { fundId, ...stored }, input))
    if (refusal) return refusal
    const counted = await contributionsNow(change, fundId)
    await change.tx.fundRegistration.update({
      where: { id: fundId },
      data: { ...columnsOf(input), version: { increment: 1 } },
    })
    const { version: _, ...before } = stored
    change.audit({
      act: 'fund-registrations.edit',
      record: 'FundRegistration',
      id: fundId,
      before,
      after: input,
    })
    change.figures(counted, await contributionsNow(change, fundId))
    return accepted({ fundId, version: version + 1 })
  })
}

/** Throws for those who may not write funds: not found when they may not even read them. */
export async function mustWriteFunds(actor: Actor, { tx }: Change): Promise<void> {
  if (!canReadFunds(actor)) throw notFound()
  if (!canRegisterFunds(actor, await findFundsTaskForce(tx))) throw forbidden()
}

/** The fund, which nobody else changes until this transaction ends; throws not found. */
export async function lockFund({ tx }: Change, fundId: string) {
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
  const refusal = inFuture ?? (await refuseCredit(tx, input))
  if (refusal) return refusal
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

/** It is credited to an entity that promotes or once did, and its focus is an industry chain that exists. */
async function refuseCredit(tx: Tx, { entityId, focusChainId }: RegisterFund): Promise<Refused | null> {
  const isKnown = {
    entityId: await tx.promotionEntity.count({ where: { id: entityId, ...everPromoted } }),
    focusChainId: !focusChainId || (await tx.industryChain.count({ where: { id: focusChainId } })),
  }
  const fields = Object.entries(isKnown).flatMap(([path, found]): FieldProblem[] =>
    found ? [] : [{ path, code: 'unknownRecord' }],
  )
  return fields.length > 0 ? refused('fund-registrations.unknownRecords', { fields }) : null
}

/** What is called and committed already stays within the size, and no call lies before the registration. */
async function refuseAgainstUse(
  { tx }: Change,
  { fundId, ...stored }: { fundId: string; sizeYuan: bigint },
  { sizeYuan, registeredOn }: RegisterFund,
): Promise<Refused | null> {
  const { _sum, _min } = await tx.capitalCall.aggregate({
    where: { fundId, voidedAt: null },
    _sum: { amount: true },
    _min: { calledOn: true },
  })
  const calledYuan = _sum.amount ?? 0n
  if (sizeYuan < calledYuan) {
    const params = { called: Number(calledYuan) }
    return refused('fund-registrations.sizeBelowCalls', {
      params,
      fields: [{ path: 'sizeYuan', code: 'sizeBelowCalls', params }],
    })
  }
  const committedYuan = await findCommittedYuan(tx, fundId)
  if (sizeYuan < stored.sizeYuan && sizeYuan < committedYuan) {
    const params = { committed: Number(committedYuan) }
    return refused('fund-registrations.sizeBelowCommitted', {
      params,
      fields: [{ path: 'sizeYuan', code: 'sizeBelowCommitted', params }],
    })
  }
  return refuseDate(
    { path: 'registeredOn', on: registeredOn },
    {
      notAfter: [
        { on: _min.calledOn && fromDbDate(_min.calledOn), code: 'fund-registrations.registeredAfterCall' },
      ],
    },
  )
}

function columnsOf({ sizeYuan, registeredOn, ...fund }: RegisterFund) {
  return { ...fund, size: sizeYuan, registeredOn: toDbDate(registeredOn) }
}

export async function contributionsNow({ tx }: Change, fundId: string): Promise<Contribution[]> {
  return fundContributions(await findFundFacts(tx, fundId))
}
