import { type Actor, type AreaRole, hasAreaRole, type MembershipRole } from '@/lib/actor'
import { type CalendarDate, fromDbDate, toDbDate, today } from '@/lib/dates'
import { db } from '@/server/db'
import { forbidden, notFound } from '@/server/errors'
import type { Prisma } from '@/server/generated/prisma/client'
import { settings } from '@/server/settings'
import { canManagePeople } from './policy'
import type { PeopleFilter } from './schema'

const PAGE = 50

export type PersonRow = {
  id: string
  username: string
  name: string
  disabled: boolean
  usesTotp: boolean
  lastSeenAt: string | null
  areaRoles: AreaRole[]
  memberships: { entityId: string; entityName: string; entityNameEn: string; role: MembershipRole }[]
}

/** People in the order of their user names, with what they hold today. */
export async function listUsers(
  actor: Actor,
  { limit = PAGE, ...filter }: PeopleFilter & { limit?: number },
): Promise<{ items: PersonRow[]; nextCursor: string | null }> {
  if (!canManagePeople(actor)) throw forbidden()
  const users = await db.user.findMany({
    where: { ...matching(filter), ...(filter.cursor ? { username: { gt: filter.cursor } } : {}) },
    orderBy: { username: 'asc' },
    take: limit + 1,
    select: personSelect(),
  })
  const items = users.slice(0, limit).map(personRow)
  return { items, nextCursor: users.length > limit ? (items.at(-1)?.username ?? null) : null }
}

export async function countUsers(actor: Actor, filter: PeopleFilter): Promise<number> {
  if (!canManagePeople(actor)) throw forbidden()
  return db.user.count({ where: matching(filter) })
}

function heldToday() {
  const day = toDbDate(today())
  return { startsOn: { lte: day }, OR: [{ endsOn: null }, { endsOn: { gt: day } }] }
}

function matching({ q, state, role, entityId }: PeopleFilter): Prisma.UserWhereInput {
  const text = q?.trim()
  return {
    ...(text ? { OR: [{ name: { contains: text } }, { username: { contains: text.toLowerCase() } }] } : {}),
    ...(state ? { disabledAt: state === 'disabled' ? { not: null } : null } : {}),
    ...(role ? { areaRoles: { some: { role, ...heldToday() } } } : {}),
    ...(entityId ? { memberships: { some: { entityId, ...heldToday() } } } : {}),
  }
}

function personSelect() {
  return {
    id: true,
    username: true,
    name: true,
    disabledAt: true,
    totpEnabledAt: true,
    areaRoles: { where: heldToday(), select: { role: true }, orderBy: { role: 'asc' } },
    memberships: {
      where: heldToday(),
      select: { role: true, entity: { select: { id: true, name: true, nameEn: true } } },
      orderBy: { startsOn: 'asc' },
    },
    sessions: { select: { lastSeenAt: true }, orderBy: { lastSeenAt: 'desc' }, take: 1 },
  } satisfies Prisma.UserSelect
}

function personRow(user: Prisma.UserGetPayload<{ select: ReturnType<typeof personSelect> }>): PersonRow {
  return {
    id: user.id,
    username: user.username,
    name: user.name,
    disabled: user.disabledAt !== null,
    usesTotp: user.totpEnabledAt !== null,
    lastSeenAt: user.sessions[0]?.lastSeenAt.toISOString() ?? null,
    areaRoles: user.areaRoles.map((held) => held.role),
    memberships: user.memberships.map(({ role, entity }) => ({
      entityId: entity.id,
      entityName: entity.name,
      entityNameEn: entity.nameEn,
      role,
    })),
  }
}

export type HeldFor = { id: string; startsOn: CalendarDate; endsOn: CalendarDate | null }

export type Person = PersonRow & {
  version: number
  email: string | null
  phone: string | null
  mustChangePassword: boolean
  createdAt: string
  /** All that was ever held, the latest first. */
  areaRoleHistory: (HeldFor & { role: AreaRole })[]
  membershipHistory: (HeldFor & {
    role: MembershipRole
    entityId: string
    entityName: string
    entityNameEn: string
  })[]
}

export async function getUser(actor: Actor, id: string): Promise<Person> {
  if (!canManagePeople(actor)) throw forbidden()
  const user = await db.user.findUnique({
    where: { id },
    select: {
      ...personSelect(),
      version: true,
      email: true,
      phone: true,
      mustChangePassword: true,
      createdAt: true,
    },
  })
  if (!user) throw notFound()
  const { version, email, phone, mustChangePassword } = user
  const own = { version, email, phone, mustChangePassword, createdAt: user.createdAt.toISOString() }
  return { ...personRow(user), ...own, ...(await findHistory(id)) }
}

async function findHistory(userId: string) {
  const order = {
    where: { userId },
    orderBy: [{ startsOn: 'desc' as const }, { createdAt: 'desc' as const }],
  }
  const [grants, memberships] = await Promise.all([
    db.areaRoleGrant.findMany(order),
    db.membership.findMany({ ...order, include: { entity: { select: { name: true, nameEn: true } } } }),
  ])
  return {
    areaRoleHistory: grants.map((grant) => ({ ...heldFor(grant), role: grant.role })),
    membershipHistory: memberships.map((membership) => ({
      ...heldFor(membership),
      role: membership.role,
      entityId: membership.entityId,
      entityName: membership.entity.name,
      entityNameEn: membership.entity.nameEn,
    })),
  }
}

function heldFor({ id, startsOn, endsOn }: { id: string; startsOn: Date; endsOn: Date | null }): HeldFor {
  return { id, startsOn: fromDbDate(startsOn), endsOn: endsOn && fromDbDate(endsOn) }
}

/** For the terminal, where people are called by their user names. */
export async function findUserId(actor: Actor, username: string): Promise<string> {
  if (!canManagePeople(actor)) throw forbidden()
  const user = await db.user.findUnique({ where: { username }, select: { id: true } })
  if (!user) throw notFound()
  return user.id
}

export type SessionRow = {
  id: string
  /** The session that asks. */
  current: boolean
  createdAt: string
  lastSeenAt: string
  expiresAt: string
  address: string
  userAgent: string
}

/** The sessions that still count; one's own, or as an admin somebody's. */
export async function listSessions(actor: Actor, userId: string): Promise<SessionRow[]> {
  requireAccountOf(actor, userId)
  const now = new Date()
  const idleSince = new Date(now.getTime() - settings().sessionIdleMinutes * 60_000)
  const sessions = await db.session.findMany({
    where: { userId, endedAt: null, expiresAt: { gt: now }, lastSeenAt: { gt: idleSince } },
    orderBy: { lastSeenAt: 'desc' },
    take: 100,
  })
  return sessions.map(({ id, address, userAgent, createdAt, lastSeenAt, expiresAt }) => ({
    id,
    address,
    userAgent,
    current: id === actor.sessionId,
    createdAt: createdAt.toISOString(),
    lastSeenAt: lastSeenAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
  }))
}

export type TokenRow = {
  id: string
  name: string
  prefix: string
  scope: 'READ' | 'WRITE'
  createdAt: string
  expiresAt: string
  expired: boolean
  lastUsedAt: string | null
}

/** The tokens that are not revoked. */
export async function listApiTokens(actor: Actor, userId: string): Promise<TokenRow[]> {
  requireAccountOf(actor, userId)
  const tokens = await db.apiToken.findMany({
    where: { userId, revokedAt: null },
    orderBy: { createdAt: 'desc' },
    take: 100,
  })
  return tokens.map(({ id, name, prefix, scope, createdAt, expiresAt, lastUsedAt }) => ({
    id,
    name,
    prefix,
    scope,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    expired: expiresAt <= new Date(),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
  }))
}

function requireAccountOf(actor: Actor, userId: string): void {
  if (actor.userId !== userId && !canManagePeople(actor)) throw forbidden()
}

export type OwnAccount = {
  userId: string
  username: string
  name: string
  email: string | null
  phone: string | null
  passwordChangedAt: string
  totpEnabledAt: string | null
  backupCodesLeft: number
  /** An admin without a second factor is asked to switch it on. */
  shouldUseTotp: boolean
}

export async function getOwnAccount(actor: Actor): Promise<OwnAccount> {
  const user = await db.user.findUnique({
    where: { id: actor.userId },
    select: {
      username: true,
      name: true,
      email: true,
      phone: true,
      passwordChangedAt: true,
      totpEnabledAt: true,
      totpBackupHashes: true,
    },
  })
  if (!user) throw notFound()
  const { username, name, email, phone, totpEnabledAt } = user
  return {
    userId: actor.userId,
    username,
    name,
    email,
    phone,
    passwordChangedAt: user.passwordChangedAt.toISOString(),
    totpEnabledAt: totpEnabledAt?.toISOString() ?? null,
    backupCodesLeft: user.totpBackupHashes.length,
    shouldUseTotp: hasAreaRole(actor, 'ADMIN') && !totpEnabledAt,
  }
}
