import type { FigureKey } from '@/features/figures/rules'
import type { CalendarDate } from '@/lib/dates'
import { type Refused, refused } from '@/lib/outcome'

/** The one ordered table of stages: 发掘 跟进 洽谈 评估 决策 签约 建设 兑现 (《贵安新区招商引资管理办法》's eight links). */
export const STAGES = [
  'DISCOVERY',
  'FOLLOW_UP',
  'NEGOTIATION',
  'EVALUATION',
  'DECISION',
  'SIGNING',
  'CONSTRUCTION',
  'FULFILMENT',
] as const
export type Stage = (typeof STAGES)[number]

export const STATUSES = ['ACTIVE', 'PAUSED', 'LOST', 'CLOSED'] as const
export type Status = (typeof STATUSES)[number]

export const LOSS_REASONS = [
  'PRICE_OR_POLICY',
  'LAND_OR_FACTORY',
  'ENERGY_OR_WATER',
  'ENVIRONMENT',
  'FUNDING',
  'CHOSE_ELSEWHERE',
  'ENTERPRISE_CHANGED_PLAN',
  'FAILED_EVALUATION',
  'NOT_APPROVED',
  'DUPLICATE',
  'NO_CONTACT',
  'OTHER',
] as const

export const EVALUATION_KINDS = ['ENVIRONMENT', 'SITE', 'BENEFIT'] as const
export type EvaluationKind = (typeof EVALUATION_KINDS)[number]

/** 公平竞争审查条例 is in force from this day. */
export const FAIR_COMPETITION_FROM: CalendarDate = '2024-08-01'

export const STAGE_FIGURES = {
  DISCOVERY: { count: 'stages.discovery.count', amount: 'stages.discovery.amount' },
  FOLLOW_UP: { count: 'stages.followUp.count', amount: 'stages.followUp.amount' },
  NEGOTIATION: { count: 'stages.negotiation.count', amount: 'stages.negotiation.amount' },
  EVALUATION: { count: 'stages.evaluation.count', amount: 'stages.evaluation.amount' },
  DECISION: { count: 'stages.decision.count', amount: 'stages.decision.amount' },
  SIGNING: { count: 'stages.signing.count', amount: 'stages.signing.amount' },
  CONSTRUCTION: { count: 'stages.construction.count', amount: 'stages.construction.amount' },
  FULFILMENT: { count: 'stages.fulfilment.count', amount: 'stages.fulfilment.amount' },
} as const satisfies Record<Stage, { count: FigureKey; amount: FigureKey }>

export function stageAfter(stage: Stage): Stage | null {
  return STAGES[STAGES.indexOf(stage) + 1] ?? null
}

export function stagesFrom(stage: Stage): Stage[] {
  return STAGES.slice(STAGES.indexOf(stage))
}

export function isBefore(stage: Stage, other: Stage): boolean {
  return STAGES.indexOf(stage) < STAGES.indexOf(other)
}

/** 在谈: in 跟进, 洽谈, 评估 or 决策. */
export function isNegotiating(stage: Stage): boolean {
  return !isBefore(stage, 'FOLLOW_UP') && isBefore(stage, 'SIGNING')
}

/** 已过保护期: open, not yet signed, and nothing happened since the window of protection began; it may be reassigned. */
export function isUnprotected(
  { stage, status, lastActivityOn }: { stage: Stage; status: Status; lastActivityOn: CalendarDate },
  protectedSince: CalendarDate,
): boolean {
  const open = status === 'ACTIVE' || status === 'PAUSED'
  return open && isBefore(stage, 'SIGNING') && lastActivityOn < protectedSince
}

/** Where a project stands, as far as a move asks. `signedOn` is the day of the effective investment signing. */
export type Standing = { stage: Stage; status: Status; signedOn: CalendarDate | null }

/** What is done to a project by hand; a signing and its termination move it by themselves. */
export type ManualAct = 'ADVANCE' | 'SEND_BACK' | 'PAUSE' | 'RESUME' | 'LOSE' | 'REOPEN' | 'CLOSE'

const FITTING_STATUSES: Record<ManualAct, readonly Status[]> = {
  ADVANCE: ['ACTIVE'],
  SEND_BACK: ['ACTIVE'],
  PAUSE: ['ACTIVE'],
  RESUME: ['PAUSED'],
  LOSE: ['ACTIVE', 'PAUSED'],
  REOPEN: ['LOST', 'CLOSED'],
  CLOSE: ['ACTIVE'],
}

/** Why an act does not fit where the project stands; null when it fits. */
export function refusalOfAct(act: ManualAct, { stage, status, signedOn }: Standing): Refused | null {
  if (!FITTING_STATUSES[act].includes(status)) return refused(`pipeline.not.${act}.${status}`)
  if (act === 'LOSE' && signedOn) return refused('pipeline.terminateFirst')
  if (act === 'CLOSE' && stage !== 'FULFILMENT') return refused('pipeline.closeFromFulfilment')
  if (act === 'ADVANCE' && stage === 'FULFILMENT') return refused('pipeline.closeInstead')
  if (act === 'SEND_BACK' && stage === 'DISCOVERY') return refused('pipeline.nothingEarlier')
  return null
}

/** The stages that a project may be sent back to: with an effective signing none before 签约. */
export function stagesToSendBackTo({ stage, signedOn }: Standing): Stage[] {
  const earlier = STAGES.slice(0, STAGES.indexOf(stage))
  return earlier.filter((to) => Boolean(signedOn) !== isBefore(to, 'SIGNING'))
}

/** A lost project whose contract was terminated has no signing any more to stand at 签约 with. */
export function stageToReopenAt({ stage, signedOn }: Standing): Stage {
  return signedOn || isBefore(stage, 'SIGNING') ? stage : 'NEGOTIATION'
}

/** A move is dated neither before the previous one nor after today. */
export function refusalOfDate(
  on: CalendarDate,
  previousOn: CalendarDate,
  today: CalendarDate,
): Refused | null {
  if (on < previousOn) {
    return refused('pipeline.beforePreviousMove', {
      params: { on: previousOn },
      fields: [{ path: 'on', code: 'beforePreviousMove', params: { on: previousOn } }],
    })
  }
  if (on > today) return refused('pipeline.inTheFuture', { fields: [{ path: 'on', code: 'inTheFuture' }] })
  return null
}

/** A day, and the moment it was recorded, which orders what happened on one day. */
export type Moment = { on: CalendarDate; recordedAt: string }

/** Everything that a gate looks at, for one project. */
export type GateFacts = {
  stage: Stage
  status: Status
  lastMoveOn: CalendarDate
  lastSendBack: Moment | null
  leadAcceptedOn: CalendarDate | null
  holderId: string | null
  officerId: string | null
  enterpriseIdentified: boolean
  /** Oldest first. */
  intents: { on: CalendarDate; amount: string | null }[]
  contactsOn: CalendarDate[]
  roundsOn: CalendarDate[]
  requiredEvaluations: EvaluationKind[]
  /** The latest asked of each kind; open ones have no verdict. */
  evaluations: {
    kind: EvaluationKind
    verdict: 'PASS' | 'CONDITIONAL' | 'FAIL' | null
    concluded: Moment | null
  }[]
  decisions: (Moment & { verdict: 'APPROVE' | 'APPROVE_WITH_CONDITIONS' | 'DEFER' | 'REJECT' })[]
  incentives: {
    id: string
    clause: string
    fairVerdict: 'COMPLIANT' | 'EXCEPTION' | 'NON_COMPLIANT' | null
    exceptionArticle: string | null
  }[]
  plannedMilestones: number
  startedOn: CalendarDate | null
  areaCommitments: number
  enterpriseCommitments: number
  openCommitments: number
}

/** What is missing, in an officer's words (`pipeline.demands.<key>`), and the form that fills it. */
export type GateDemand = {
  key: string
  params?: Record<string, string>
  form:
    | 'screening'
    | 'officer'
    | 'enterprise'
    | 'visit'
    | 'intent'
    | 'negotiation'
    | 'evaluation'
    | 'decision'
    | 'commitment'
    | 'signing'
    | 'milestone'
}

/** What the gate to a stage still asks for on a day; DESIGN section 2. Facts dated after `on` do not open it. */
export function missingForGate(to: Stage, facts: GateFacts, on: CalendarDate): GateDemand[] {
  switch (to) {
    case 'DISCOVERY':
      return []
    case 'FOLLOW_UP':
      return demands(
        [hasOneBy(facts.leadAcceptedOn ? [facts.leadAcceptedOn] : [], on), 'leadAccepted', 'screening'],
        [facts.holderId !== null, 'holder', 'screening'],
        [facts.officerId !== null, 'officer', 'officer'],
      )
    case 'NEGOTIATION':
      return demands(
        [facts.enterpriseIdentified, 'enterpriseIdentified', 'enterprise'],
        [hasOneBy(facts.contactsOn, on), 'contact', 'visit'],
      )
    case 'EVALUATION':
      return demands(
        [hasOneBy(facts.roundsOn, on), 'round', 'negotiation'],
        [hasIntendedAmount(facts, on), 'intendedAmount', 'intent'],
      )
    case 'DECISION':
      return missingEvaluations(facts, on)
    case 'SIGNING':
      return missingForSigning(facts, on)
    case 'CONSTRUCTION':
      return demands([facts.plannedMilestones > 0, 'milestonePlanned', 'milestone'])
    case 'FULFILMENT':
      return demands(
        [hasOneBy(facts.startedOn ? [facts.startedOn] : [], on), 'constructionStarted', 'milestone'],
        [facts.areaCommitments > 0, 'areaCommitments', 'commitment'],
        [facts.enterpriseCommitments > 0, 'enterpriseCommitments', 'commitment'],
      )
  }
}

/** What a signing of that day still asks for. None of it can be skipped. */
export function missingForSigning(facts: GateFacts, signedOn: CalendarDate): GateDemand[] {
  const decision = facts.decisions.filter(({ on }) => on <= signedOn).at(-1)
  const approved = decision?.verdict === 'APPROVE' || decision?.verdict === 'APPROVE_WITH_CONDITIONS'
  const unreviewed =
    signedOn < FAIR_COMPETITION_FROM ? [] : facts.incentives.filter((clause) => !isFair(clause))
  return [
    ...demands([approved && isLater(decision, facts.lastSendBack), 'decisionApproved', 'decision']),
    ...unreviewed.map(({ clause }) => ({
      key: 'incentiveReviewed',
      params: { clause: clause.slice(0, 40) },
      form: 'commitment' as const,
    })),
  ]
}

export function missingForClosing(facts: GateFacts): GateDemand[] {
  return demands([facts.openCommitments === 0, 'commitmentsSettled', 'commitment'])
}

function missingEvaluations(facts: GateFacts, on: CalendarDate): GateDemand[] {
  return facts.requiredEvaluations.flatMap((kind) => {
    const latest = facts.evaluations.find((evaluation) => evaluation.kind === kind)
    const passed = latest?.verdict === 'PASS' || latest?.verdict === 'CONDITIONAL'
    const counts =
      latest?.concluded && latest.concluded.on <= on && isLater(latest.concluded, facts.lastSendBack)
    return demands([passed && Boolean(counts), `evaluation.${kind}`, 'evaluation'])
  })
}

function isFair({ fairVerdict, exceptionArticle }: GateFacts['incentives'][number]): boolean {
  return fairVerdict === 'COMPLIANT' || (fairVerdict === 'EXCEPTION' && Boolean(exceptionArticle))
}

function isLater(moment: Moment, than: Moment | null): boolean {
  if (!than || moment.on > than.on) return true
  return moment.on === than.on && moment.recordedAt > than.recordedAt
}

function hasIntendedAmount({ intents }: GateFacts, on: CalendarDate): boolean {
  return Boolean(intents.filter((intent) => intent.on <= on).at(-1)?.amount)
}

function hasOneBy(days: CalendarDate[], on: CalendarDate): boolean {
  return days.some((day) => day <= on)
}

function demands(...checks: [met: boolean, key: string, form: GateDemand['form']][]): GateDemand[] {
  return checks.filter(([met]) => !met).map(([, key, form]) => ({ key, form }))
}
