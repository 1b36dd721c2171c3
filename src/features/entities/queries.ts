import type { Actor, EntityKind, MembershipRole } from '@/lib/actor'
import { type CalendarDate, fromDbDate, toDbDate, today } from '@/lib/dates'
import { db } from '@/server/db'
import { forbidden, notFound } from '@/server/errors'
import type { Prisma } from '@/server/generated/prisma/client'
import { canManageEntities, canSeeEntities } from './policy'

export type EntityRow = {
  id: string
  kind: EntityKind
  no: number
  name: string
  nameEn: string
  startsOn: CalendarDate
  endsOn: CalendarDate | null
  /** Of a task force. */
  industry: string | null
  industryEn: string | null
  newAreaLeader: string | null
  illustrative: boolean
  /** How many people belong to it today, and the names of those who lead it. */
  members: number
  leaders: string[]
  version: number
}

/** Entities of some kinds or all, in the order of kinds and numbers, with who belongs to each today. */
export async function listEntities(
  actor: Actor,
  { kinds, includeEnded = false }: { kinds?: EntityKind[]; includeEnded?: boolean } = {},
): Promise<EntityRow[]> {
  if (!canSeeEntities(actor)) throw forbidden()
  const day = toDbDate(today())
  const entities = await db.promotionEntity.findMany({
    where: {
      kind: kinds && { in: kinds },
      ...(includeEnded ? {} : { OR: [{ endsOn: null }, { endsOn: { gt: day } }] }),
    },
    orderBy: [{ kind: 'asc' }, { no: 'asc' }],
    include: withMembersOf(day),
  })
  return entities.map(entityRow)
}

function withMembersOf(day: Date) {
  return {
    taskForce: true,
    memberships: {
      where: { ...heldOn(day), role: 'LEADER' },
      orderBy: { startsOn: 'asc' },
      select: { user: { select: { name: true } } },
    },
    _count: { select: { memberships: { where: heldOn(day) } } },
  } satisfies Prisma.PromotionEntityInclude
}

type StoredEntity = Prisma.PromotionEntityGetPayload<{ include: ReturnType<typeof withMembersOf> }>

function entityRow({ taskForce, memberships, _count, createdAt: _, ...entity }: StoredEntity): EntityRow {
  return {
    ...entity,
    startsOn: fromDbDate(entity.startsOn),
    endsOn: entity.endsOn && fromDbDate(entity.endsOn),
    industry: taskForce?.industry ?? null,
    industryEn: taskForce?.industryEn ?? null,
    newAreaLeader: taskForce?.newAreaLeader ?? null,
    members: _count.memberships,
    leaders: memberships.map(({ user }) => user.name),
  }
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
  const entity = await db.promotionEntity.findUnique({
    where: { id: entityId },
    include: withMembersOf(toDbDate(today())),
  })
  if (!entity) throw notFound()
  const memberships = await db.membership.findMany({
    where: { entityId },
    orderBy: [{ endsOn: { sort: 'desc', nulls: 'first' } }, { startsOn: 'desc' }],
    include: { user: { select: { name: true, username: true } } },
  })
  return {
    ...entityRow(entity),
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

function heldOn(day: Date) {
  return { startsOn: { lte: day }, OR: [{ endsOn: null }, { endsOn: { gt: day } }] }
}
