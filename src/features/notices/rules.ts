/** What people are told, in the order in which the settings list it; each has its words under `notices.kinds`. */
export const NOTICE_KINDS = [
  'leadToScreen',
  'leadAccepted',
  'leadRejected',
  'leadAssigned',
  'appealToRule',
  'appealRuled',
  'transferAsked',
  'transferSettled',
  'projectAssigned',
  'nextStepDue',
  'visitSoon',
  'visitStepDue',
  'evaluationAsked',
  'evaluationDue',
  'evaluationConcluded',
  'onAgenda',
  'decided',
  'commitmentSoon',
  'commitmentOverdue',
  'milestoneOverdue',
  'scaleSlipped',
  'scalePassed',
  'requestGiven',
  'requestOverdue',
  'factorGiven',
  'factorOverdue',
  'problemRaised',
  'supervisionGiven',
  'supervisionReplied',
  'supervisionOverdue',
  'supervisionEscalated',
  'workPlanSubmitted',
  'workPlanSettled',
  'briefSubmitted',
  'briefSentBack',
  'briefPublished',
] as const
export type NoticeKind = (typeof NOTICE_KINDS)[number]

/** A matter is told when it is at most so many days old: whoever joins later is not flooded with what is long past. */
export const WINDOW_DAYS = 14

export const ROBOT_KINDS = ['WECOM', 'DINGTALK'] as const
export type RobotKind = (typeof ROBOT_KINDS)[number]

/** Both platforms take 20 messages a minute from one robot. */
export const MESSAGES_A_MINUTE = 20
const MOST_ATTEMPTS = 8

/** When a delivery that failed for the n-th time is tried again: 1, 2, 4 … minutes later; null when it is given up. */
export function nextAttempt(attempts: number, now: Date): Date | null {
  return attempts >= MOST_ATTEMPTS ? null : new Date(now.getTime() + 60_000 * 2 ** (attempts - 1))
}
