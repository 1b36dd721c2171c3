import { findFundsTaskForce } from '@/features/fund-registrations/queries'
import { holdersOn } from '@/features/pipeline/policy'
import type { Actor } from '@/lib/actor'
import { today } from '@/lib/dates'
import { db } from '@/server/db'
import { forbidden } from '@/server/errors'
import { canImport, canImportAny } from './policy'
import { LAYOUTS, type Layout } from './rules'

export type Entity = { id: string; name: string; nameEn: string }
/** `entities`: for whom the actor may bring such rows in; null when the rows themselves say or need no such thing. */
export type ImportChoice = { layout: Layout; entities: Entity[] | null }

/** What the actor may bring in, and for whom. */
export async function listImportChoices(actor: Actor): Promise<ImportChoice[]> {
  if (!canImportAny(actor)) throw forbidden()
  const fundsTaskForceId = await findFundsTaskForce(db)
  const entities = await db.promotionEntity.findMany({
    where: holdersOn(today()),
    select: { id: true, name: true, nameEn: true, kind: true },
    orderBy: [{ kind: 'asc' }, { no: 'asc' }],
  })
  return LAYOUTS.flatMap((layout): ImportChoice[] => {
    const without = canImport(actor, { layout, entityId: null }, fundsTaskForceId)
    if (without) return [{ layout, entities: null }]
    const own = entities
      .filter(({ kind }) => layout !== 'FACTORIES' || kind === 'PARK' || kind === 'PLATFORM')
      .filter(({ id }) => canImport(actor, { layout, entityId: id }, fundsTaskForceId))
    return own.length > 0 ? [{ layout, entities: own.map(({ kind: _, ...entity }) => entity) }] : []
  })
}
