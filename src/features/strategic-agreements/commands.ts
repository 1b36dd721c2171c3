import { type Change, inChange } from '@/features/audit/seal-change'
import type { Actor } from '@/lib/actor'
import { refuseDate } from '@/lib/date-bounds'
import { toDbDate, today } from '@/lib/dates'
import { accepted, type Outcome, type Refused, refused } from '@/lib/outcome'
import { conflict, forbidden, notFound } from '@/server/errors'
import { agreementContributions } from './figures'
import { canReadAgreements, canWriteAgreements } from './policy'
import { describeAgreement } from './queries'
import type { EditAgreement, SignAgreement } from './schema'

type Saved = { id: string; version: number }

/** An agreement with another area; it counts on the day it was signed, and never as a project. */
export async function signAgreement(actor: Actor, input: SignAgreement): Promise<Outcome<Saved>> {
  mustWrite(actor)
  return inChange(actor, async (change) => {
    const refusal = await refuseAgreement(change, input, null)
    if (refusal) return refusal
    const agreement = await change.tx.strategicAgreement.create({
      data: { ...columnsOf(input), byId: actor.userId || null },
    })
    const { id, version } = agreement
    const after = describeAgreement(agreement)
    change.audit({ act: 'strategic-agreements.sign', record: 'StrategicAgreement', id, after })
    change.figures([], agreementContributions(after))
    return accepted({ id, version })
  })
}

/** A mistake is mended in place and restates the past; a stale version is a conflict. */
export async function editAgreement(actor: Actor, input: EditAgreement): Promise<Outcome<Saved>> {
  const { agreementId: id, version, ...written } = input
  mustWrite(actor)
  return inChange(actor, async (change) => {
    await change.tx.$queryRaw`select from "StrategicAgreement" where "id" = ${id}::uuid for update`
    const stored = await change.tx.strategicAgreement.findUnique({ where: { id } })
    if (!stored) throw notFound()
    const before = describeAgreement(stored)
    if (stored.version !== version) throw conflict(before)
    // What is not said stays as it is.
    const { expiresOn = before.expiresOn } = written
    const refusal = await refuseAgreement(change, { ...written, expiresOn }, id)
    if (refusal) return refusal
    const edited = await change.tx.strategicAgreement.update({
      where: { id },
      data: { ...columnsOf(written), version: { increment: 1 } },
    })
    const after = describeAgreement(edited)
    change.audit({ act: 'strategic-agreements.edit', record: 'StrategicAgreement', id, before, after })
    change.figures(agreementContributions(before), agreementContributions(after))
    return accepted({ id, version: edited.version })
  })
}

function mustWrite(actor: Actor) {
  if (!canWriteAgreements(actor)) throw canReadAgreements(actor) ? forbidden() : notFound()
}

async function refuseAgreement(
  { tx }: Change,
  { no, signedOn, expiresOn }: SignAgreement,
  id: string | null,
): Promise<Refused | null> {
  const inFuture = refuseDate(
    { path: 'signedOn', on: signedOn },
    { notAfter: [{ on: today(), code: 'strategic-agreements.inTheFuture' }] },
  )
  if (inFuture) return inFuture
  if (expiresOn && expiresOn <= signedOn) {
    return refused('strategic-agreements.expiresBeforeSigned', {
      params: { on: signedOn },
      fields: [{ path: 'expiresOn', code: 'dateTooEarly', params: { on: signedOn } }],
    })
  }
  const twin = await tx.strategicAgreement.findUnique({ where: { no }, select: { id: true, title: true } })
  if (!twin || twin.id === id) return null
  return refused('strategic-agreements.noTaken', {
    params: { no, title: twin.title },
    fields: [{ path: 'no', code: 'agreementNoTaken' }],
  })
}

function columnsOf({ signedOn, expiresOn, ...agreement }: SignAgreement) {
  return {
    ...agreement,
    signedOn: toDbDate(signedOn),
    ...(expiresOn === undefined ? {} : { expiresOn: expiresOn && toDbDate(expiresOn) }),
  }
}
