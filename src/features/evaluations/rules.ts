import type { Stage, Status } from '@/features/pipeline/rules'
import type { CalendarDate } from '@/lib/dates'
import { type Refused, refused } from '@/lib/outcome'

export const VERDICTS = ['PASS', 'CONDITIONAL', 'FAIL'] as const
export type Verdict = (typeof VERDICTS)[number]

/** Days that a department has when no requirement says otherwise. */
export const DEFAULT_DAYS = 10

/** Why no evaluation can be asked for a project as it stands; null when one can. */
export function wrongTimeToAsk({ stage, status }: { stage: Stage; status: Status }): Refused | null {
  if (status === 'LOST' || status === 'CLOSED') return refused('evaluations.projectNotOpen')
  if (stage === 'DISCOVERY' || stage === 'FOLLOW_UP') return refused('evaluations.beforeTalks')
  if (stage !== 'NEGOTIATION' && stage !== 'EVALUATION') return refused('evaluations.afterEvaluation')
  return null
}

type Conclusion = { verdict: Verdict; conditions?: string | null; concludedOn: CalendarDate }

/** Why an evaluation asked on a day cannot be concluded so; null when it can. */
export function wrongConclusion(
  { verdict, conditions, concludedOn }: Conclusion,
  { askedOn, today }: { askedOn: CalendarDate; today: CalendarDate },
): Refused | null {
  if (verdict === 'CONDITIONAL' && !conditions) {
    return refused('evaluations.conditionsMissing', { fields: [{ path: 'conditions', code: 'required' }] })
  }
  if (concludedOn > today) {
    return refused('evaluations.inTheFuture', { fields: [{ path: 'concludedOn', code: 'inTheFuture' }] })
  }
  if (concludedOn < askedOn) {
    return refused('evaluations.beforeItWasAsked', {
      fields: [{ path: 'concludedOn', code: 'beforeItWasAsked', params: { on: askedOn } }],
    })
  }
  return null
}
