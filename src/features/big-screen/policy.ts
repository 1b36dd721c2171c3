import { type Actor, seesWholeArea } from '@/lib/actor'

/** The wall shows the area to who reads it whole, and a task force to its leader. */
export function canWatchScreen(actor: Actor): boolean {
  return (
    seesWholeArea(actor) ||
    actor.memberships.some(({ role, entityKind }) => role === 'LEADER' && entityKind === 'TASK_FORCE')
  )
}
