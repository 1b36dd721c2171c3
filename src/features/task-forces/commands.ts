import { type Change, inChange } from '@/features/audit/seal-change'
import type { Actor } from '@/lib/actor'
import { refuseDate } from '@/lib/date-bounds'
import { type CalendarDate, fromDbDate, toDbDate } from '@/lib/dates'
import { accepted, type Outcome, type Refused, refused } from '@/lib/outcome'
import { forbidden, notFound } from '@/server/errors'
import { canKeepLeaders } from './policy'
import type { AppointHead, EndMainLeader, EnrolMainLeader } from './schema'

/** Puts somebody on the list of main leaders: trips that they lead from that day on count as leaders' trips. */
export async function enrolMainLeader(
  actor: Actor,
  { name, title, startsOn }: EnrolMainLeader,
): Promise<Outcome<{ leaderId: string }>> {
  if (!canKeepLeaders(actor)) throw forbidden()
  return inChange(actor, async ({ tx, audit }) => {
    const { id } = await tx.mainLeader.create({ data: { name, title, startsOn: toDbDate(startsOn) } })
    audit({ act: 'leaders.enrol', record: 'MainLeader', id, after: { name, title, startsOn } })
    return accepted({ leaderId: id })
  })
}

/** Takes somebody off the list from a day on, and from the heads of their task forces; no trip counted may lie after it. */
export async function endMainLeader(
  actor: Actor,
  { leaderId, endsOn }: EndMainLeader,
): Promise<Outcome<{ leaderId: string }>> {
  if (!canKeepLeaders(actor)) throw forbidden()
  return inChange(actor, async (change) => {
    const leader = await lockLeader(change, leaderId)
    const refusal = refuseEnd(leader, endsOn) ?? (await refuseTripsAfter(change, leaderId, endsOn))
    if (refusal) return refusal
    const { tx, audit } = change
    const last = toDbDate(endsOn)
    await tx.mainLeader.update({ where: { id: leaderId }, data: { endsOn: last } })
    await tx.taskForceLead.updateMany({ where: { leaderId, endsOn: null }, data: { endsOn: last } })
    audit({
      act: 'leaders.end',
      record: 'MainLeader',
      id: leaderId,
      before: { endsOn: leader.endsOn },
      after: { endsOn },
    })
    return accepted({ leaderId })
  })
}

/** Whoever headed the task force does so up to that day; leaders' targets follow who heads it on the day. */
export async function appointHead(
  actor: Actor,
  { taskForceId, leaderId = null, startsOn }: AppointHead,
): Promise<Outcome<{ taskForceId: string }>> {
  if (!canKeepLeaders(actor)) throw forbidden()
  return inChange(actor, async (change) => {
    const open = await lockHead(change, taskForceId)
    const refusal = await refuseHead(change, open, { leaderId, startsOn })
    if (refusal) return refusal
    const { tx, audit } = change
    const on = toDbDate(startsOn)
    if (open) await tx.taskForceLead.update({ where: { id: open.id }, data: { endsOn: on } })
    if (leaderId) await tx.taskForceLead.create({ data: { taskForceId, leaderId, startsOn: on } })
    audit({
      act: 'leaders.appoint',
      record: 'PromotionEntity',
      id: taskForceId,
      before: { leaderId: open?.leaderId ?? null },
      after: { leaderId, startsOn },
    })
    return accepted({ taskForceId })
  })
}

async function lockLeader({ tx }: Change, leaderId: string) {
  await tx.$queryRaw`select from "MainLeader" where "id" = ${leaderId}::uuid for update`
  const leader = await tx.mainLeader.findUnique({ where: { id: leaderId }, include: { taskForces: true } })
  if (!leader) throw notFound()
  const heads = leader.taskForces.filter(({ endsOn }) => endsOn === null)
  return {
    startsOn: fromDbDate(leader.startsOn),
    endsOn: leader.endsOn && fromDbDate(leader.endsOn),
    headsSince: heads.map(({ startsOn }) => fromDbDate(startsOn)),
  }
}

type Listed = { startsOn: CalendarDate; endsOn: CalendarDate | null; headsSince: CalendarDate[] }

function refuseEnd({ startsOn, endsOn, headsSince }: Listed, on: CalendarDate): Refused | null {
  if (endsOn) return refused('task-forces.endedAlready', { params: { on: endsOn } })
  const [first = startsOn] = [startsOn, ...headsSince].sort().reverse()
  return refuseDate(
    { path: 'endsOn', on },
    { notBefore: [{ on: first, code: 'task-forces.endsBeforeStart' }] },
  )
}

async function refuseTripsAfter({ tx }: Change, leaderId: string, on: CalendarDate): Promise<Refused | null> {
  const trips = await tx.visit.count({
    where: { mainLeaderId: leaderId, status: { not: 'CANCELLED' }, on: { gte: toDbDate(on) } },
  })
  if (trips === 0) return null
  return refused('task-forces.tripsAfter', {
    params: { count: trips },
    fields: [{ path: 'endsOn', code: 'leaderHasTripsAfter', params: { count: trips } }],
  })
}

async function lockHead({ tx }: Change, taskForceId: string) {
  await tx.$queryRaw`select from "TaskForce" where "entityId" = ${taskForceId}::uuid for update`
  const force = await tx.taskForce.findUnique({
    where: { entityId: taskForceId },
    include: { leads: { where: { endsOn: null } } },
  })
  if (!force) throw notFound()
  const [open] = force.leads
  return open ? { id: open.id, leaderId: open.leaderId, startsOn: fromDbDate(open.startsOn) } : null
}

async function refuseHead(
  { tx }: Change,
  open: { leaderId: string; startsOn: CalendarDate } | null,
  { leaderId, startsOn }: { leaderId: string | null; startsOn: CalendarDate },
): Promise<Refused | null> {
  if (leaderId === (open?.leaderId ?? null))
    return refused('task-forces.headsAlready', { fields: [{ path: 'leaderId', code: 'headsAlready' }] })
  const early = refuseDate(
    { path: 'startsOn', on: startsOn },
    { notBefore: [{ on: open?.startsOn, code: 'task-forces.beforePredecessor' }] },
  )
  if (early || !leaderId) return early
  const on = toDbDate(startsOn)
  const listed = await tx.mainLeader.count({
    where: { id: leaderId, startsOn: { lte: on }, OR: [{ endsOn: null }, { endsOn: { gt: on } }] },
  })
  if (listed > 0) return null
  return refused('task-forces.notListed', {
    fields: [{ path: 'leaderId', code: 'leaderNotListed', params: { on: startsOn } }],
  })
}
