import { redirect } from 'next/navigation'
import { type Actor, evaluatorOf, hasAreaRole } from '@/lib/actor'
import { requireActor } from '@/server/session'

export default async function HomePage() {
  redirect(firstPlaceOf(await requireActor()))
}

/** Where the day begins for each role. */
function firstPlaceOf(actor: Actor): string {
  if (hasAreaRole(actor, 'LEADERSHIP', 'COORDINATOR', 'AUDITOR')) return '/dashboard'
  if (actor.memberships.some(({ role }) => role !== 'EVALUATOR')) return '/board'
  if (evaluatorOf(actor).length > 0) return '/evaluations'
  if (hasAreaRole(actor, 'SECRETARY')) return '/meetings'
  return hasAreaRole(actor, 'ADMIN') ? '/admin/people' : '/board'
}
