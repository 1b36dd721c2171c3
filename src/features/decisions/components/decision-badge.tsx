import { useTranslations } from 'next-intl'
import { Badge } from '@/ui/badge'
import type { DecisionVerdict } from '../rules'

const tones = {
  APPROVE: 'positive',
  APPROVE_WITH_CONDITIONS: 'positive',
  DEFER: 'caution',
  REJECT: 'critical',
} as const

export function DecisionBadge({ verdict }: { verdict: DecisionVerdict }) {
  const t = useTranslations('decisions.verdicts')
  return <Badge tone={tones[verdict]}>{t(verdict)}</Badge>
}
