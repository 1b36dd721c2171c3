import { type Change, inChange } from '@/features/audit/seal-change'
import { ensureEnterprise } from '@/features/enterprises/ensure-enterprise'
import { carriesOn, holdersOn } from '@/features/pipeline/policy'
import type { Actor } from '@/lib/actor'
import { refuseDate } from '@/lib/date-bounds'
import { type CalendarDate, toDbDate, today } from '@/lib/dates'
import { accepted, type Outcome, type Refused, refused } from '@/lib/outcome'
import type { Tx } from '@/server/db'
import { conflict, notFound } from '@/server/errors'
import { lockEvent, mustWriteEvents } from './commands'
import { targetContributions } from './figures'
import { describeTarget } from './queries'
import type { ChooseTarget, DropTarget, EditTarget, ResumeTarget } from './schema'

type Saved = { id: string; version: number }
type Followed = Pick<ChooseTarget, 'entityId' | 'officerId'>

/** An enterprise of the event becomes a target, followed by an entity and one of its officers. */
export async function chooseTarget(actor: Actor, input: ChooseTarget): Promise<Outcome<Saved>> {
  const { eventId, enterprise: named, chosenOn, entityId, officerId, note } = input
  mustWriteEvents(actor)
  return inChange(actor, async (change) => {
    const { tx } = change
    await lockEvent(tx, eventId)
    const refusal = wrongDayOfChoice(chosenOn) ?? (await wrongFollower(tx, input))
    if (refusal) return refusal
    const found = await ensureEnterprise(change, actor, named)
    if (!found.ok) return found
    const { id: enterpriseId, name } = found.value
    const twin = await tx.targetEnterprise.findUnique({
      where: { eventId_enterpriseId: { eventId, enterpriseId } },
    })
    if (twin) return chosenAlready(name)
    const target = await tx.targetEnterprise.create({
      data: { eventId, enterpriseId, entityId, officerId, chosenOn: toDbDate(chosenOn), note },
    })
    const after = { enterprise: name, ...describeTarget(target) }
    change.audit({ act: 'events.chooseTarget', record: 'TargetEnterprise', id: target.id, after })
    change.figures([], targetContributions(describeTarget(target)))
    return accepted({ id: target.id, version: target.version })
  })
}

/** Who follows it, since when, and what is to be said; a dropped one stays dropped. */
export async function editTarget(actor: Actor, input: EditTarget): Promise<Outcome<Saved>> {
  const { targetId, version, chosenOn, ...rest } = input
  mustWriteEvents(actor)
  return inChange(actor, async (change) => {
    const stored = await lockTarget(change.tx, targetId, version)
    const { entityId } = rest
    const sameEntity = entityId === stored.entityId
    // What is not said stays as it is; another entity has other officers.
    const { officerId = sameEntity ? stored.officerId : null } = rest
    const refusal =
      wrongDayOfChoice(chosenOn, stored.droppedOn) ??
      (sameEntity && officerId === stored.officerId
        ? null
        : await wrongFollower(change.tx, { entityId, officerId }))
    if (refusal) return refusal
    return saved(change, stored, 'events.editTarget', { ...rest, officerId, chosenOn: toDbDate(chosenOn) })
  })
}

/** Nobody follows it any more, from that day on. */
export async function dropTarget(actor: Actor, input: DropTarget): Promise<Outcome<Saved>> {
  const { targetId, version, droppedOn, reason } = input
  mustWriteEvents(actor)
  return inChange(actor, async (change) => {
    const stored = await lockTarget(change.tx, targetId, version)
    if (stored.droppedOn) return refused('events.droppedAlready', { params: { on: stored.droppedOn } })
    const refusal = refuseDate(
      { path: 'droppedOn', on: droppedOn },
      {
        notBefore: [{ on: stored.chosenOn, code: 'events.droppedBeforeChosen' }],
        notAfter: [{ on: today(), code: 'events.inTheFuture' }],
      },
    )
    if (refusal) return refusal
    const drop = { droppedOn: toDbDate(droppedOn), dropReason: reason }
    return saved(change, stored, 'events.dropTarget', drop, reason)
  })
}

/** Dropped by mistake or too early: it counts again as if it had not been dropped. */
export async function resumeTarget(actor: Actor, input: ResumeTarget): Promise<Outcome<Saved>> {
  const { targetId, version, reason } = input
  mustWriteEvents(actor)
  return inChange(actor, async (change) => {
    const stored = await lockTarget(change.tx, targetId, version)
    if (!stored.droppedOn) return refused('events.notDropped')
    return saved(change, stored, 'events.resumeTarget', { droppedOn: null, dropReason: null }, reason)
  })
}

type Stored = ReturnType<typeof describeTarget>

async function lockTarget(tx: Tx, id: string, version: number) {
  const found = await tx.targetEnterprise.findUnique({ where: { id }, select: { eventId: true } })
  if (!found) throw notFound()
  await lockEvent(tx, found.eventId)
  const stored = describeTarget(await tx.targetEnterprise.findUniqueOrThrow({ where: { id } }))
  if (stored.version !== version) throw conflict(stored)
  return stored
}

type Columns = {
  entityId?: string
  officerId?: string | null
  chosenOn?: Date
  note?: string | null
  droppedOn?: Date | null
  dropReason?: string | null
}

async function saved(
  change: Change,
  stored: Stored,
  act: string,
  data: Columns,
  reason?: string,
): Promise<Outcome<Saved>> {
  const { id } = stored
  const edited = await change.tx.targetEnterprise.update({
    where: { id },
    data: { ...data, version: { increment: 1 } },
  })
  const after = describeTarget(edited)
  change.audit({ act, record: 'TargetEnterprise', id, before: stored, after, reason })
  change.figures(targetContributions(stored), targetContributions(after))
  return accepted({ id, version: edited.version })
}

/** On any day up to today: targets are chosen at an event, after it, or while it is prepared. */
function wrongDayOfChoice(on: CalendarDate, droppedOn?: CalendarDate | null) {
  return refuseDate(
    { path: 'chosenOn', on },
    {
      notAfter: [
        { on: droppedOn, code: 'events.chosenAfterDropped' },
        { on: today(), code: 'events.inTheFuture' },
      ],
    },
  )
}

/** It is followed by an entity that may hold projects today, and by one who carries projects there. */
async function wrongFollower(tx: Tx, { entityId, officerId }: Followed): Promise<Refused | null> {
  const entity = await tx.promotionEntity.findFirst({ where: { id: entityId, ...holdersOn(today()) } })
  if (!entity) {
    return refused('events.cannotFollow', { fields: [{ path: 'entityId', code: 'cannotFollow' }] })
  }
  if (!officerId) return null
  const held = await tx.membership.findFirst({
    where: { userId: officerId, entityId, ...carriesOn(today()) },
  })
  if (held) return null
  return refused('events.officerElsewhere', {
    params: { entity: entity.name },
    fields: [{ path: 'officerId', code: 'officerElsewhere' }],
  })
}

function chosenAlready(name: string): Refused {
  return refused('events.chosenAlready', {
    params: { name },
    fields: [{ path: 'enterprise.name', code: 'targetAlready' }],
  })
}
