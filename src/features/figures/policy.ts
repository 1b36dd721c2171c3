import { type Actor, ownEntityName, promotedEntityIdsOf, seesWholeArea } from '@/lib/actor'

/** Over what an answer runs: the whole area, or what is credited to the actor's own entities. */
export type FigureScope =
  | { kind: 'AREA' }
  | { kind: 'ENTITIES'; entities: { id: string; name: string; nameEn: string }[] }

/** Null for those without a part in the figures: an admin, the secretary, an evaluator alone. */
export function figureScope(actor: Actor): FigureScope | null {
  if (seesWholeArea(actor)) return { kind: 'AREA' }
  const entities = promotedEntityIdsOf(actor).map((id) => ({
    id,
    name: ownEntityName(actor, id, 'zh-CN'),
    nameEn: ownEntityName(actor, id, 'en'),
  }))
  return entities.length > 0 ? { kind: 'ENTITIES', entities } : null
}

export function canReadFigures(actor: Actor): boolean {
  return figureScope(actor) !== null
}

/** The names of the entities in the reader's language; none when it runs over the whole area. */
export function namesInScope(scope: FigureScope, locale: string): string[] {
  if (scope.kind === 'AREA') return []
  return scope.entities.map(({ name, nameEn }) => (locale === 'en' ? nameEn : name))
}
