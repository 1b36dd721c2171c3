import { type Actor, isLeaderOf, promotedEntityIdsOf, seesWholeArea } from '@/lib/actor'
import { type DashboardView, WHOSE, type Whose } from './schema'

/** Whose figures somebody may open: their own and their entity's as its member, the area's as who reads all of it. */
export function dashboardsOf(actor: Actor): Whose[] {
  const promotes = promotedEntityIdsOf(actor).length > 0
  return WHOSE.filter((whose) => (whose === 'area' ? seesWholeArea(actor) : promotes))
}

/** The one that opens by itself: the area, a leader's entity, an officer's own. */
export function firstDashboardOf(actor: Actor): Whose {
  if (seesWholeArea(actor)) return 'area'
  return promotedEntityIdsOf(actor).some((id) => isLeaderOf(actor, id)) ? 'entity' : 'own'
}

/** The view as this actor may have it: of the one asked for where they may open it, else of their first. */
export function viewFor(actor: Actor, asked: DashboardView): DashboardView & { of: Whose } {
  const may = dashboardsOf(actor)
  const of = asked.of && may.includes(asked.of) ? asked.of : firstDashboardOf(actor)
  if (of === 'own') return { ...asked, of, officer: actor.userId }
  // Who reads the whole area looks at one entity by its name; for its members the figures end there by themselves.
  if (of === 'entity' && seesWholeArea(actor)) {
    return { ...asked, of, holder: asked.holder ?? promotedEntityIdsOf(actor)[0] }
  }
  return { ...asked, of }
}
