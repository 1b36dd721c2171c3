export const AREA_ROLES = ['COORDINATOR', 'SECRETARY', 'LEADERSHIP', 'ADMIN', 'AUDITOR'] as const
export type AreaRole = (typeof AREA_ROLES)[number]

export const ENTITY_KINDS = [
  'TASK_FORCE',
  'PARK',
  'PLATFORM',
  'TOWNSHIP',
  'THIRD_PARTY',
  'DEPARTMENT',
] as const
export type EntityKind = (typeof ENTITY_KINDS)[number]

export const MEMBERSHIP_ROLES = ['OFFICER', 'LEADER', 'EVALUATOR'] as const
export type MembershipRole = (typeof MEMBERSHIP_ROLES)[number]

export type ActorMembership = {
  entityId: string
  entityName: string
  entityNameEn: string
  entityKind: EntityKind
  role: MembershipRole
}

/** Who acts, with the rights of today only, and through which door. */
export type Actor = {
  userId: string
  name: string
  username: string
  areaRoles: AreaRole[]
  memberships: ActorMembership[]
  door: 'BROWSER' | 'API' | 'CLI' | 'SYSTEM'
  idempotency?: { key: string; requestHash: string }
  tokenScope?: 'READ' | 'WRITE'
  /** The browser session that acts; an API token and the terminal have none. */
  sessionId?: string
}

/** The one at the server's own terminal, or the system itself: no person, and no rights but the door's. */
export function actorWithoutPerson(door: 'CLI' | 'SYSTEM'): Actor {
  const name = door === 'CLI' ? '终端' : '系统'
  return { userId: '', name, username: door.toLowerCase(), areaRoles: [], memberships: [], door }
}

export function isWithoutPerson(actor: Actor): boolean {
  return actor.userId === '' && (actor.door === 'CLI' || actor.door === 'SYSTEM')
}

export function hasAreaRole(actor: Actor, ...roles: AreaRole[]): boolean {
  return roles.some((role) => actor.areaRoles.includes(role))
}

export function isMemberOf(actor: Actor, entityId: string | null | undefined): boolean {
  return actor.memberships.some((membership) => membership.entityId === entityId)
}

export function isOfficerOf(actor: Actor, entityId: string | null | undefined): boolean {
  return holdsRole(actor, 'OFFICER', entityId)
}

export function isLeaderOf(actor: Actor, entityId: string | null | undefined): boolean {
  return holdsRole(actor, 'LEADER', entityId)
}

function holdsRole(actor: Actor, role: MembershipRole, entityId: string | null | undefined) {
  return actor.memberships.some((held) => held.role === role && held.entityId === entityId)
}

/** What an entity of which the actor is a member is called in a language. */
export function ownEntityName(actor: Actor, entityId: string, locale: string): string {
  const held = actor.memberships.find((membership) => membership.entityId === entityId)
  return (locale === 'en' ? held?.entityNameEn : held?.entityName) ?? ''
}

/** The departments for which the actor may conclude evaluations. */
export function evaluatorOf(actor: Actor): string[] {
  return entitiesWith(actor, (membership) => membership.role === 'EVALUATOR')
}

/** Every entity of which the actor is a member today, in whatever role. */
export function entityIdsOf(actor: Actor): string[] {
  return entitiesWith(actor, () => true)
}

/** The entities whose projects the actor moves or leads; evaluating for a department is not promoting. */
export function promotedEntityIdsOf(actor: Actor): string[] {
  return entitiesWith(actor, (membership) => membership.role !== 'EVALUATOR')
}

function entitiesWith(actor: Actor, wanted: (membership: ActorMembership) => boolean): string[] {
  return [...new Set(actor.memberships.filter(wanted).map((membership) => membership.entityId))]
}

/** Anyone with a part in the business itself; an admin or auditor alone has none. */
export function isBusinessRole(actor: Actor): boolean {
  return actor.memberships.length > 0 || hasAreaRole(actor, 'COORDINATOR', 'SECRETARY', 'LEADERSHIP')
}

export function seesWholeArea(actor: Actor): boolean {
  return hasAreaRole(actor, 'COORDINATOR', 'LEADERSHIP', 'AUDITOR')
}

/** Reads all that an entity keeps to itself: its own people, and who sees the whole area. */
export function readsAllOf(actor: Actor, entityId: string): boolean {
  return seesWholeArea(actor) || promotedEntityIdsOf(actor).includes(entityId)
}
