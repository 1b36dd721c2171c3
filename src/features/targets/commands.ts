import { type Change, inChange } from '@/features/audit/seal-change'
import type { MeasureKey } from '@/features/figures/rules'
import type { Actor } from '@/lib/actor'
import { refuseDate } from '@/lib/date-bounds'
import { type CalendarDate, fromDbDate, toDbDate } from '@/lib/dates'
import { accepted, type Outcome, type Refused, refused } from '@/lib/outcome'
import { conflict, forbidden, notFound } from '@/server/errors'
import { canReadTargets, canSetTargets } from './policy'
import { readTargetValue } from './rules'
import type { ReviseTarget, SetTarget } from './schema'

type Written = Promise<Outcome<{ targetId: string; version: number }>>

/** A value to reach in a period; it holds from the period's first day until it is revised. */
export async function setTarget(actor: Actor, input: SetTarget): Written {
  mustSet(actor)
  const read = readTargetValue(input.figure, input.value)
  if ('problem' in read) return refuseValue(read)
  return inChange(actor, async (change) => {
    const { ownerKind, figure, startsOn, endsOn, note } = input
    const owner = ownerOf(input)
    const refusal = (await refuseOwner(change, owner, input)) ?? (await refuseTwin(change, owner, input))
    if (refusal) return refusal
    const byId = actor.userId || null
    const dated = { startsOn: toDbDate(startsOn), endsOn: toDbDate(endsOn) }
    const first = { seq: 1, on: dated.startsOn, value: read.value, byId }
    const { id } = await change.tx.target.create({
      data: { ownerKind, ...owner, figure, ...dated, note, byId, revisions: { create: first } },
    })
    const after = { ownerKind, ...owner, figure, startsOn, endsOn, value: read.value, note }
    change.audit({ act: 'targets.set', record: 'Target', id, after })
    return accepted({ targetId: id, version: 1 })
  })
}

/** A new value from a day on, or none; what held before stays on record. A stale version is a conflict. */
export async function reviseTarget(actor: Actor, input: ReviseTarget): Written {
  mustSet(actor)
  return inChange(actor, async (change) => {
    const target = await lockTarget(change, input.targetId)
    if (target.version !== input.version) throw conflict(target)
    const { on, reason } = input
    const read =
      input.value === null ? { value: null } : readTargetValue(target.figure as MeasureKey, input.value)
    if ('problem' in read) return refuseValue(read)
    const refusal = refuseDay(target, on) ?? (read.value === target.value ? refuseSame() : null)
    if (refusal) return refusal
    const byId = actor.userId || null
    await change.tx.targetRevision.create({
      data: { targetId: target.id, seq: target.seq + 1, on: toDbDate(on), value: read.value, reason, byId },
    })
    const { version } = await change.tx.target.update({
      where: { id: target.id },
      data: { version: { increment: 1 } },
    })
    change.audit({
      act: read.value === null ? 'targets.drop' : 'targets.revise',
      record: 'Target',
      id: target.id,
      before: { value: target.value, on: target.on },
      after: { value: read.value, on },
      reason,
    })
    return accepted({ targetId: target.id, version })
  })
}

function mustSet(actor: Actor): void {
  if (!canReadTargets(actor)) throw notFound()
  if (!canSetTargets(actor)) throw forbidden()
}

type Owner = { entityId: string | null; leaderId: string | null }

function ownerOf({ ownerKind, entityId, leaderId }: SetTarget): Owner {
  return {
    entityId: ownerKind === 'ENTITY' ? (entityId ?? null) : null,
    leaderId: ownerKind === 'LEADER' ? (leaderId ?? null) : null,
  }
}

/** An entity or a leader is there in the period, if only for a part of it. */
async function refuseOwner(
  { tx }: Change,
  { entityId, leaderId }: Owner,
  { startsOn, endsOn }: Pick<SetTarget, 'startsOn' | 'endsOn'>,
): Promise<Refused | null> {
  const during = {
    startsOn: { lte: toDbDate(endsOn) },
    OR: [{ endsOn: null }, { endsOn: { gt: toDbDate(startsOn) } }],
  }
  const there =
    (!entityId || (await tx.promotionEntity.count({ where: { id: entityId, ...during } })) > 0) &&
    (!leaderId || (await tx.mainLeader.count({ where: { id: leaderId, ...during } })) > 0)
  if (there) return null
  const path = entityId ? 'entityId' : 'leaderId'
  return refused('targets.ownerNotThere', { fields: [{ path, code: 'targetOwnerNotThere' }] })
}

async function refuseTwin({ tx }: Change, owner: Owner, input: SetTarget): Promise<Refused | null> {
  const { ownerKind, figure, startsOn, endsOn } = input
  const twin = await tx.target.findFirst({
    where: { ownerKind, ...owner, figure, startsOn: toDbDate(startsOn), endsOn: toDbDate(endsOn) },
    select: { id: true },
  })
  if (!twin) return null
  return refused('targets.setAlready', {
    fields: [{ path: 'figure', code: 'targetSetAlready' }],
    details: { targetId: twin.id },
  })
}

async function lockTarget({ tx }: Change, targetId: string) {
  await tx.$queryRaw`select from "Target" where "id" = ${targetId}::uuid for update`
  const found = await tx.target.findUnique({
    where: { id: targetId },
    include: { revisions: { orderBy: { seq: 'desc' }, take: 1 } },
  })
  const [latest] = found?.revisions ?? []
  if (!found || !latest) throw notFound()
  const { id, figure, version } = found
  const { seq, value } = latest
  return { id, figure, version, seq, value, on: fromDbDate(latest.on), endsOn: fromDbDate(found.endsOn) }
}

function refuseDay(target: { on: CalendarDate; endsOn: CalendarDate }, on: CalendarDate): Refused | null {
  return refuseDate(
    { path: 'on', on },
    {
      notBefore: [{ on: target.on, code: 'targets.beforeLastRevision' }],
      notAfter: [{ on: target.endsOn, code: 'targets.afterPeriod' }],
    },
  )
}

function refuseSame(): Refused {
  return refused('targets.sameValue', { fields: [{ path: 'value', code: 'targetSameValue' }] })
}

function refuseValue({ problem, params }: { problem: string; params?: Record<string, string> }): Refused {
  return refused('targets.valueUnreadable', { fields: [{ path: 'value', code: problem, params }] })
}
