import { type Actor, hasAreaRole, isBusinessRole, promotedEntityIdsOf } from '@/lib/actor'

/** Enterprises and contacts are shared: every business role reads them. */
export function canReadEnterprises(actor: Actor): boolean {
  return isBusinessRole(actor)
}

/** Registers and edits enterprises and contacts: officers and leaders of any promoting entity, and the coordinator. */
export function canWriteEnterprises(actor: Actor): boolean {
  return promotedEntityIdsOf(actor).length > 0 || hasAreaRole(actor, 'COORDINATOR')
}

/** Telephone numbers everywhere: the coordinator and leadership. */
export function readsEveryPhone(actor: Actor): boolean {
  return hasAreaRole(actor, 'COORDINATOR', 'LEADERSHIP')
}

/** Where-clause of the enterprises whose telephone numbers members read: those with a project or a visit of theirs. */
export function enterprisesWithPhones(actor: Actor) {
  if (readsEveryPhone(actor)) return {}
  const own = promotedEntityIdsOf(actor)
  return {
    OR: [
      { projects: { some: { readerIds: { hasSome: own } } } },
      { visitEnterprises: { some: { visit: { entityId: { in: own } } } } },
    ],
  }
}
