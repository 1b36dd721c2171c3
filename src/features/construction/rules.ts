import type { CalendarDate } from '@/lib/dates'

/** 注册 开工 竣工 投产 上规, in their order; 注册 may come at any time. */
export const MILESTONE_KINDS = ['REGISTERED', 'STARTED', 'COMPLETED', 'IN_PRODUCTION', 'ABOVE_SCALE'] as const
export type MilestoneKind = (typeof MILESTONE_KINDS)[number]

/** 开工 and what follows it happen on the ground of a signed contract. */
export function needsSigning(kind: MilestoneKind): boolean {
  return kind !== 'REGISTERED'
}

type Achieved = { kind: MilestoneKind; achievedOn: CalendarDate | null }

/** The achieved milestones between which one of this kind has to lie: the last before it and the first after it. */
export function neighboursOf(kind: MilestoneKind, milestones: Achieved[]) {
  const place = MILESTONE_KINDS.indexOf(kind)
  const others = milestones.filter(
    (other) => needsSigning(kind) && needsSigning(other.kind) && other.achievedOn,
  )
  const before = others.filter((other) => MILESTONE_KINDS.indexOf(other.kind) < place)
  const after = others.filter((other) => MILESTONE_KINDS.indexOf(other.kind) > place)
  const days = (list: Achieved[]) => list.flatMap(({ achievedOn }) => achievedOn ?? []).sort()
  return { notBefore: days(before).at(-1), notAfter: days(after)[0] }
}
