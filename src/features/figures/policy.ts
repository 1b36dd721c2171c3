import { type Actor, promotedEntityIdsOf, seesWholeArea } from '@/lib/actor'

/** Over what an answer runs: the whole area, or what is credited to the actor's own entities. */
export type FigureScope = { kind: 'AREA' } | { kind: 'ENTITIES'; entities: { id: string; name: string }[] }

/** Null for those without a part in the figures: an admin, the secretary, an evaluator alone. */
export function figureScope(actor: Actor): FigureScope | null {
  if (seesWholeArea(actor)) return { kind: 'AREA' }
  const entities = promotedEntityIdsOf(actor).map((id) => ({ id, name: nameOf(actor, id) }))
  return entities.length > 0 ? { kind: 'ENTITIES', entities } : null
}

export function canReadFigures(actor: Actor): boolean {
  return figureScope(actor) !== null
}

function nameOf(actor: Actor, entityId: string): string {
  return actor.memberships.find((held) => held.entityId === entityId)?.entityName ?? ''
}
