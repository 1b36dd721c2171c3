import { cache } from 'react'
import { listTargets, type TargetRow } from '@/features/targets/queries'
import { namedPeriod } from '@/features/targets/rules'
import type { Actor } from '@/lib/actor'
import type { CalendarDate } from '@/lib/dates'
import type { DashboardView } from './schema'

/** Yearly targets on the signed amount, the latest first; asked for once a page. */
const listYearly = cache(async (actor: Actor, asOf: CalendarDate): Promise<TargetRow[]> => {
  const { items } = await listTargets(actor, {
    asOf,
    figure: 'signed.amount',
    when: 'all',
    sort: '-endsOn',
    limit: 200,
  })
  return items.filter((target) => namedPeriod(target)?.part === 'year')
})

/**
 * What is to be signed in each year: of the area, of the entities. Empty where the page is narrowed to what no target is
 * set for: an industry, an event, a person, or what was known at an earlier moment.
 */
export async function listSignedTargets(actor: Actor, view: DashboardView): Promise<TargetRow[]> {
  const { asOf, chain, focus, event, officer, knownAt } = view
  if (chain || focus || event || officer || knownAt) return []
  return listYearly(actor, asOf)
}

/** The targets of the year of the date. */
export function ofYear(targets: TargetRow[], asOf: CalendarDate): TargetRow[] {
  return targets.filter(({ startsOn, endsOn }) => startsOn <= asOf && asOf <= endsOn)
}

/** Those of whom the whole page is about: of the holder, of the only entity in sight, or of the area. */
export function ofPage(targets: TargetRow[], view: DashboardView, ownIds: string[] | null): TargetRow[] {
  if (view.kind) return []
  const entity = view.holder ?? (ownIds?.length === 1 ? ownIds[0] : undefined)
  if (entity) return targets.filter(({ owner }) => owner.kind === 'ENTITY' && owner.id === entity)
  return ownIds ? [] : targets.filter(({ owner }) => owner.kind === 'AREA')
}
