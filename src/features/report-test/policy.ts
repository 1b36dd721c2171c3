import { type Actor, seesWholeArea } from '@/lib/actor'

/** The report speaks of the whole area, so it is held against what the whole area's readers see. */
export function canReadReportTest(actor: Actor): boolean {
  return seesWholeArea(actor)
}
