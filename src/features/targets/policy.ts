import { figureScope } from '@/features/figures/policy'
import { type Actor, hasAreaRole, isBusinessRole } from '@/lib/actor'

/** Every business role reads targets, and the auditor. */
export function canReadTargets(actor: Actor): boolean {
  return isBusinessRole(actor) || hasAreaRole(actor, 'AUDITOR')
}

/** The coordinator sets and revises them. */
export function canSetTargets(actor: Actor): boolean {
  return hasAreaRole(actor, 'COORDINATOR')
}

/**
 * Whose actual state one is told follows the figures: the whole area's readers all of them, members their own entity's.
 * Null for all, else the ids of the entities.
 */
export function actualsToldOf(actor: Actor): string[] | null {
  const scope = figureScope(actor)
  if (scope?.kind === 'AREA') return null
  return scope?.entities.map(({ id }) => id) ?? []
}
