import { type Change, inChange } from '@/features/audit/seal-change'
import type { Actor } from '@/lib/actor'
import { refuseDate } from '@/lib/date-bounds'
import { toDbDate, today } from '@/lib/dates'
import { accepted, type Outcome, type Refused, refused } from '@/lib/outcome'
import { conflict, notFound } from '@/server/errors'
import { contributionsNow, lockFund, mustWriteFunds } from './commands'
import { describeCall } from './queries'
import type { CallCapital, EditCapitalCall, VoidCapitalCall } from './schema'

type Written = Promise<Outcome<{ callId: string; fundId: string; version: number }>>
type Call = Omit<CallCapital, 'fundId'>

/** The manager calls a part of the fund's size; all calls together stay within it. Counts on the day of the call. */
export async function callCapital(actor: Actor, { fundId, ...call }: CallCapital): Written {
  return inChange(actor, async (change) => {
    await mustWriteFunds(actor, change)
    const fund = { fundId, ...(await lockFund(change, fundId)) }
    const refusal = refuseDates(fund, call) ?? (await refuseAboveSize(change, fund, call))
    if (refusal) return refusal
    const counted = await contributionsNow(change, fundId)
    const { id } = await change.tx.capitalCall.create({
      data: { fundId, ...columnsOf(call), byId: actor.userId || null },
    })
    change.audit({ act: 'fund-registrations.callCapital', record: 'CapitalCall', id, after: call })
    change.figures(counted, await contributionsNow(change, fundId))
    return accepted({ callId: id, fundId, version: 1 })
  })
}

/** A mistake is mended in place and restates the past; that the money came is written here too. */
export async function editCapitalCall(actor: Actor, { callId, version, ...call }: EditCapitalCall): Written {
  return changeCall(actor, { callId, version }, async (change, fund, stored) => {
    const refusal = refuseDates(fund, call) ?? (await refuseAboveSize(change, fund, call, callId))
    if (refusal) return refusal
    await change.tx.capitalCall.update({
      where: { id: callId },
      data: { ...columnsOf(call), version: { increment: 1 } },
    })
    const act = 'fund-registrations.editCapitalCall'
    change.audit({ act, record: 'CapitalCall', id: callId, before: stored, after: call })
    return null
  })
}

/** Recorded by mistake: it leaves the figures and stays readable with the reason. */
export async function voidCapitalCall(actor: Actor, { callId, version, reason }: VoidCapitalCall): Written {
  return changeCall(actor, { callId, version }, async (change, _fund, stored) => {
    await change.tx.capitalCall.update({
      where: { id: callId },
      data: { voidedAt: new Date(), voidReason: reason, version: { increment: 1 } },
    })
    const act = 'fund-registrations.voidCapitalCall'
    change.audit({ act, record: 'CapitalCall', id: callId, before: stored, after: {}, reason })
    return null
  })
}

type Fund = Awaited<ReturnType<typeof lockFund>> & { fundId: string }
type StoredCall = ReturnType<typeof describeCall>

/** A change of one call that stands, in the version seen, under the lock on its fund. */
async function changeCall(
  actor: Actor,
  { callId, version }: { callId: string; version: number },
  work: (change: Change, fund: Fund, stored: StoredCall) => Promise<Refused | null>,
): Written {
  return inChange(actor, async (change) => {
    await mustWriteFunds(actor, change)
    const known = await change.tx.capitalCall.findUnique({ where: { id: callId }, select: { fundId: true } })
    if (!known) throw notFound()
    const { fundId } = known
    const fund = { fundId, ...(await lockFund(change, fundId)) }
    const stored = describeCall(await change.tx.capitalCall.findUniqueOrThrow({ where: { id: callId } }))
    if (stored.version !== version) throw conflict(stored)
    if (stored.voidReason !== null) return refused('fund-registrations.callVoided')
    const counted = await contributionsNow(change, fundId)
    const refusal = await work(change, fund, stored)
    if (refusal) return refusal
    change.figures(counted, await contributionsNow(change, fundId))
    return accepted({ callId, fundId, version: version + 1 })
  })
}

function refuseDates(fund: Fund, { calledOn, dueOn, paidOn }: Call): Refused | null {
  const day = today()
  const called = refuseDate(
    { path: 'calledOn', on: calledOn },
    {
      notBefore: [{ on: fund.registeredOn, code: 'fund-registrations.calledBeforeRegistration' }],
      notAfter: [{ on: day, code: 'fund-registrations.calledInTheFuture' }],
    },
  )
  const since = (code: string) => ({ notBefore: [{ on: calledOn, code: `fund-registrations.${code}` }] })
  const due = dueOn ? refuseDate({ path: 'dueOn', on: dueOn }, since('dueBeforeCall')) : null
  const notAfter = [{ on: day, code: 'fund-registrations.paidInTheFuture' }]
  const paid = paidOn
    ? refuseDate({ path: 'paidOn', on: paidOn }, { ...since('paidBeforeCall'), notAfter })
    : null
  return called ?? due ?? paid
}

async function refuseAboveSize(
  { tx }: Change,
  { fundId, sizeYuan }: Fund,
  { amountYuan }: Call,
  callId?: string,
): Promise<Refused | null> {
  const { _sum } = await tx.capitalCall.aggregate({
    where: { fundId, voidedAt: null, id: { not: callId } },
    _sum: { amount: true },
  })
  const leftYuan = sizeYuan - (_sum.amount ?? 0n)
  if (amountYuan <= leftYuan) return null
  const params = { size: Number(sizeYuan), left: Number(leftYuan) }
  return refused('fund-registrations.callsAboveSize', {
    params,
    fields: [{ path: 'amountYuan', code: 'callAboveSize', params }],
  })
}

function columnsOf({ amountYuan, calledOn, dueOn, paidOn, note }: Call) {
  return {
    amount: amountYuan,
    calledOn: toDbDate(calledOn),
    dueOn: dueOn && toDbDate(dueOn),
    paidOn: paidOn && toDbDate(paidOn),
    note,
  }
}
