import type { Stage, Status } from '@/features/pipeline/rules'
import type { CalendarDate } from '@/lib/dates'
import { type Refused, refused } from '@/lib/outcome'

export const DECISION_VERDICTS = ['APPROVE', 'APPROVE_WITH_CONDITIONS', 'DEFER', 'REJECT'] as const
export type DecisionVerdict = (typeof DECISION_VERDICTS)[number]

/** The stages from which a project comes before the committee. */
export const AGENDA_STAGES = ['EVALUATION', 'DECISION'] as const satisfies Stage[]

type Standing = { stage: Stage; status: Status; stageSince: CalendarDate }

/** Why a project cannot be put on an agenda as it stands; null when it can. */
export function wrongForAgenda({ stage, status }: Pick<Standing, 'stage' | 'status'>): Refused | null {
  if (status !== 'ACTIVE') return refused('decisions.projectNotActive')
  if (stage === 'EVALUATION' || stage === 'DECISION') return null
  return refused('decisions.notForAgenda')
}

type Verdict = { verdict: DecisionVerdict; conditions?: string | null }

/** Why the committee's verdict on a project cannot be recorded so; null when it can. */
export function wrongDecision(
  { verdict, conditions }: Verdict,
  { stage, status, stageSince }: Standing,
  { heldOn, today }: { heldOn: CalendarDate; today: CalendarDate },
): Refused | null {
  if (heldOn > today) return refused('decisions.meetingNotHeld', { params: { on: heldOn } })
  if (status !== 'ACTIVE') return refused('decisions.projectNotActive')
  if (stage !== 'DECISION') return refused('decisions.notAtDecision')
  if (heldOn < stageSince) {
    return refused('decisions.beforeItCameToDecision', { params: { heldOn, on: stageSince } })
  }
  if (verdict === 'APPROVE_WITH_CONDITIONS' && !conditions) {
    return refused('decisions.conditionsMissing', { fields: [{ path: 'conditions', code: 'required' }] })
  }
  return null
}
