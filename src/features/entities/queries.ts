import type { Actor, EntityKind, MembershipRole } from '@/lib/actor'
import { type CalendarDate, fromDbDate, toDbDate, today } from '@/lib/dates'
import { db } from '@/server/db'
import { forbidden, notFound } from '@/server/errors'
import { canManageEntities, canSeeEntities } from './policy'

export type EntityRow = {
  id: string
  kind: EntityKind
  no: number
  name: string
  nameEn: string
  startsOn: CalendarDate
  endsOn: CalendarDate | null
  newAreaLeader: string | null
  illustrative: boolean
  members: number
  version: number
}

/** Entities of one kind or all, in the order of kinds and numbers, with how many belong to each today. */
export async function listEntities(
  actor: Actor,
  { kind, includeEnded = false }: { kind?: EntityKind; includeEnded?: boolean } = {},
): Promise<EntityRow[]> {
  if (!canSeeEntities(actor)) throw forbidden()
  const day = toDbDate(today())
  const entities = await db.promotionEntity.findMany({
    where: { kind, ...(includeEnded ? {} : { OR: [{ endsOn: null }, { endsOn: { gt: day } }] }) },
    orderBy: [{ kind: 'asc' }, { no: 'asc' }],
    include: { taskForce: true, _count: { select: { memberships: { where: heldOn(day) } } } },
  })
  return entities.map(({ taskForce, _count, ...entity }) => ({
    ...entity,
    startsOn: fromDbDate(entity.startsOn),
    endsOn: entity.endsOn && fromDbDate(entity.endsOn),
    newAreaLeader: taskForce?.newAreaLeader ?? null,
    members: _count.memberships,
  }))
}

export type MembershipRow = {
  id: string
  userId: string
  userName: string
  username: string
  role: MembershipRole
  startsOn: CalendarDate
  endsOn: CalendarDate | null
}

/** One entity with everyone who ever belonged to it, the present ones first. */
export async function getEntity(
  actor: Actor,
  entityId: string,
): Promise<EntityRow & { memberships: MembershipRow[] }> {
  if (!canManageEntities(actor)) throw forbidden()
  const entities = await listEntities(actor, { includeEnded: true })
  const entity = entities.find(({ id }) => id === entityId)
  if (!entity) throw notFound()
  const memberships = await db.membership.findMany({
    where: { entityId },
    orderBy: [{ endsOn: { sort: 'desc', nulls: 'first' } }, { startsOn: 'desc' }],
    include: { user: { select: { name: true, username: true } } },
  })
  return {
    ...entity,
    memberships: memberships.map(({ id, userId, role, startsOn, endsOn, user }) => ({
      id,
      userId,
      userName: user.name,
      username: user.username,
      role,
      startsOn: fromDbDate(startsOn),
      endsOn: endsOn && fromDbDate(endsOn),
    })),
  }
}

export type HandOverRow = { id: string; name: string; stage: string; holderId: string; holderName: string }

/** What a person carries as officer: to an admin only name, stage and holder. */
export async function listProjectsToHandOver(actor: Actor, userId: string): Promise<HandOverRow[]> {
  if (!canManageEntities(actor)) throw forbidden()
  const projects = await db.project.findMany({
    where: { officerId: userId, status: { in: ['ACTIVE', 'PAUSED'] } },
    orderBy: { no: 'asc' },
    select: { id: true, name: true, stage: true, holder: { select: { id: true, name: true } } },
  })
  return projects.map(({ id, name, stage, holder }) => ({
    id,
    name,
    stage,
    holderId: holder.id,
    holderName: holder.name,
  }))
}

export type PersonChoice = { id: string; name: string; username: string; entityIds: string[] }

/** People who can be chosen: not disabled, with the entities they are officers or leaders of today. */
export async function listPeopleChoices(actor: Actor): Promise<PersonChoice[]> {
  if (!canManageEntities(actor)) throw forbidden()
  const people = await db.user.findMany({
    where: { disabledAt: null },
    orderBy: { username: 'asc' },
    select: {
      id: true,
      name: true,
      username: true,
      memberships: {
        where: { ...heldOn(toDbDate(today())), role: { not: 'EVALUATOR' } },
        select: { entityId: true },
      },
    },
  })
  return people.map(({ memberships, ...person }) => ({
    ...person,
    entityIds: memberships.map(({ entityId }) => entityId),
  }))
}

function heldOn(day: Date) {
  return { startsOn: { lte: day }, OR: [{ endsOn: null }, { endsOn: { gt: day } }] }
}
