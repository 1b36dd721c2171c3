import type { Stage, Status } from '@/features/pipeline/rules'
import { addDays, type CalendarDate, daysBetween } from '@/lib/dates'

export const SUPERVISION_KINDS = ['INSTRUCTION', 'PROBLEM'] as const
export type SupervisionKind = (typeof SUPERVISION_KINDS)[number]

export const SUPERVISION_STATES = ['OPEN', 'REPLIED', 'CLOSED'] as const
export type SupervisionState = (typeof SUPERVISION_STATES)[number]

export const SUPERVISION_ACTS = ['ASSIGN', 'REPLY', 'RETURN', 'EXTEND', 'CLOSE'] as const
export type SupervisionAct = (typeof SUPERVISION_ACTS)[number]

/** Whose an overdue matter has become: its owner's, then the leader's of the project's holder, then leadership's. */
export const ESCALATION_LEVELS = ['OWNER', 'LEADER', 'LEADERSHIP'] as const
export type EscalationLevel = (typeof ESCALATION_LEVELS)[number]

/** Days, from settings: overdue until a matter goes up, and without activity until a project in a stage counts as quiet. */
export const SUPERVISION_LIMITS = {
  'supervision.toLeaderDays': 3,
  'supervision.toLeadershipDays': 7,
  'supervision.staleDays.discovery': 7,
  'supervision.staleDays.followUp': 14,
  'supervision.staleDays.negotiation': 21,
  'supervision.staleDays.evaluation': 14,
  'supervision.staleDays.decision': 14,
  'supervision.staleDays.signing': 30,
  'supervision.staleDays.construction': 60,
  'supervision.staleDays.fulfilment': 90,
} as const
export type SupervisionLimits = Record<keyof typeof SUPERVISION_LIMITS, number>

/** Which setting says when a project of a stage counts as quiet. */
export const STALE_SETTINGS = {
  DISCOVERY: 'supervision.staleDays.discovery',
  FOLLOW_UP: 'supervision.staleDays.followUp',
  NEGOTIATION: 'supervision.staleDays.negotiation',
  EVALUATION: 'supervision.staleDays.evaluation',
  DECISION: 'supervision.staleDays.decision',
  SIGNING: 'supervision.staleDays.signing',
  CONSTRUCTION: 'supervision.staleDays.construction',
  FULFILMENT: 'supervision.staleDays.fulfilment',
} as const satisfies Record<Stage, keyof SupervisionLimits>

/** Whole days past the due date of a matter that waits for its reply; 0 when it is not overdue. */
export function daysOverdue(
  { state, dueOn }: { state: SupervisionState; dueOn: CalendarDate | null },
  today: CalendarDate,
): number {
  return state === 'OPEN' && dueOn && dueOn < today ? daysBetween(dueOn, today) : 0
}

/** Null while a matter is not overdue. */
export function escalationOf(days: number, limits: SupervisionLimits): EscalationLevel | null {
  if (days <= 0) return null
  if (days >= limits['supervision.toLeadershipDays']) return 'LEADERSHIP'
  return days >= limits['supervision.toLeaderDays'] ? 'LEADER' : 'OWNER'
}

/** Due before this day and still open, a matter has reached the level. */
export function dueBefore(
  level: EscalationLevel,
  limits: SupervisionLimits,
  today: CalendarDate,
): CalendarDate {
  if (level === 'OWNER') return today
  const days = limits[level === 'LEADER' ? 'supervision.toLeaderDays' : 'supervision.toLeadershipDays']
  return addDays(today, 1 - days)
}

type Activity = { stage: Stage; status: Status; lastActivityOn: CalendarDate }

/** 久无动态: active, and nothing has happened for as long as its stage allows. */
export function isQuiet(
  { stage, status, lastActivityOn }: Activity,
  limits: SupervisionLimits,
  today: CalendarDate,
): boolean {
  return status === 'ACTIVE' && daysBetween(lastActivityOn, today) >= limits[STALE_SETTINGS[stage]]
}

/** What can be done with a matter in a state: nothing once it is closed. */
export function fits(act: SupervisionAct, state: SupervisionState): boolean {
  if (state === 'CLOSED') return false
  if (act === 'RETURN') return state === 'REPLIED'
  return act === 'CLOSE' || state === 'OPEN'
}
