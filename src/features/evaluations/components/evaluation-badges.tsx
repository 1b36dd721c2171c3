import { useTranslations } from 'next-intl'
import { Badge } from '@/ui/badge'
import type { Verdict } from '../rules'

const tones = { PASS: 'positive', CONDITIONAL: 'caution', FAIL: 'critical' } as const

export function VerdictBadge({ verdict }: { verdict: Verdict }) {
  const t = useTranslations('evaluations.verdicts')
  return <Badge tone={tones[verdict]}>{t(verdict)}</Badge>
}

type State = { verdict: Verdict | null; withdrawnOn: string | null; daysLeft: number | null }

/** Its verdict, or where it stands. */
export function EvaluationState({ verdict, withdrawnOn, daysLeft }: State) {
  const t = useTranslations('evaluations.states')
  if (verdict) return <VerdictBadge verdict={verdict} />
  if (withdrawnOn) return <Badge>{t('withdrawn')}</Badge>
  return <DueMark daysLeft={daysLeft ?? 0} />
}

const SOON_DAYS = 3

export function DueMark({ daysLeft }: { daysLeft: number }) {
  const t = useTranslations('evaluations.due')
  if (daysLeft < 0) return <Badge tone="critical">{t('overdue', { days: -daysLeft })}</Badge>
  if (daysLeft === 0) return <Badge tone="caution">{t('today')}</Badge>
  return <Badge tone={daysLeft <= SOON_DAYS ? 'caution' : 'neutral'}>{t('left', { days: daysLeft })}</Badge>
}
