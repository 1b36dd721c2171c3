import { useTranslations } from 'next-intl'
import { Badge, type Tone } from '@/ui/badge'
import { IllustrativeMark } from '@/ui/illustrative-mark'
import type { PlanState, StepStanding } from '../rules'

const TONES: Record<PlanState, Tone> = {
  DRAFT: 'neutral',
  SUBMITTED: 'accent',
  APPROVED: 'positive',
  RETURNED: 'caution',
}

export function PlanStateBadge({ state }: { state: PlanState }) {
  const t = useTranslations('work-plans')
  return <Badge tone={TONES[state]}>{t(`states.${state}`)}</Badge>
}

const STEP_TONES: Record<StepStanding, Tone> = {
  AHEAD: 'neutral',
  STARTED: 'accent',
  DONE: 'positive',
  DROPPED: 'neutral',
  OVERDUE: 'critical',
}

export function StepStandingBadge({ standing }: { standing: StepStanding }) {
  const t = useTranslations('work-plans')
  return <Badge tone={STEP_TONES[standing]}>{t(`progress.${standing}`)}</Badge>
}

/** Beside a plan's title. */
export function PlanMarks({ state, illustrative }: { state: PlanState; illustrative: boolean }) {
  return (
    <>
      <PlanStateBadge state={state} />
      {illustrative ? <IllustrativeMark /> : null}
    </>
  )
}
