import { canWriteEnterprises } from '@/features/enterprises/policy'
import { canKeepBuildingsOf } from '@/features/factories/policy'
import { canRegisterFunds } from '@/features/fund-registrations/policy'
import { canLogLeadFor } from '@/features/leads/policy'
import { canLeadProject } from '@/features/pipeline/policy'
import { canRecordVisitsOf } from '@/features/visits/policy'
import { type Actor, hasAreaRole, isLeaderOf, promotedEntityIdsOf } from '@/lib/actor'
import type { Layout } from './rules'

/** What a right on an import is decided by; `fundsTaskForceId` is the one that writes funds. */
export type ImportRights = { layout: Layout; entityId: string | null; byId: string }

/** Finds the place of imports at all: who writes any of the nouns. */
export function canImportAny(actor: Actor): boolean {
  return canWriteEnterprises(actor)
}

/** Brings rows in: whoever may write each of them by hand. Contracts of the past only a leader of the entity. */
export function canImport(
  actor: Actor,
  { layout, entityId }: Pick<ImportRights, 'layout' | 'entityId'>,
  fundsTaskForceId: string | null,
): boolean {
  if (!canImportAny(actor)) return false
  switch (layout) {
    case 'ENTERPRISES':
      return canWriteEnterprises(actor)
    case 'LEADS':
      return entityId !== null && canLogLeadFor(actor, entityId)
    case 'VISITS':
      return entityId !== null && canRecordVisitsOf(actor, entityId)
    case 'SIGNINGS':
      return promotedEntityIdsOf(actor).length > 0
    case 'HISTORIC':
      return entityId !== null && canLeadProject(actor, { holderId: entityId })
    case 'FUND_REGISTRATIONS':
      return entityId !== null && canRegisterFunds(actor, fundsTaskForceId)
    case 'FACTORIES':
      return entityId !== null && canKeepBuildingsOf(actor, entityId)
  }
}

/** Where-clause of the imports that the actor reads, with the cells of their files: one's own and those of one's entities. */
export function visibleImports(actor: Actor) {
  if (hasAreaRole(actor, 'COORDINATOR', 'LEADERSHIP')) return {}
  if (!canImportAny(actor)) return { id: { in: [] as string[] } }
  return {
    OR: [{ entityId: { in: promotedEntityIdsOf(actor) } }, { entityId: null, byId: actor.userId }],
  }
}

/** Maps, mends and runs it: who uploaded the file. */
export function canRunImport(actor: Actor, job: ImportRights, fundsTaskForceId: string | null): boolean {
  return job.byId === actor.userId && canImport(actor, job, fundsTaskForceId)
}

/** Stops it and takes it back: who ran it, the leader of its entity, the coordinator, each as far as they write such records. */
export function canUndoImport(actor: Actor, job: ImportRights, fundsTaskForceId: string | null): boolean {
  const concerned =
    job.byId === actor.userId || isLeaderOf(actor, job.entityId) || hasAreaRole(actor, 'COORDINATOR')
  return concerned && canImport(actor, job, fundsTaskForceId)
}
