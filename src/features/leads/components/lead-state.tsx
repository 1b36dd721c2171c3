import { useTranslations } from 'next-intl'
import { Badge, type Tone } from '@/ui/badge'
import type { LeadState } from '../rules'

const tones: Record<LeadState, Tone> = {
  WAITING: 'accent',
  ASSIGNED: 'accent',
  ACCEPTED: 'positive',
  REJECTED: 'critical',
  WITHDRAWN: 'neutral',
  SUPPORTING: 'neutral',
  APPEALED: 'caution',
  UPHELD: 'positive',
  DISMISSED: 'neutral',
}

export function LeadStateBadge({ state }: { state: LeadState }) {
  const t = useTranslations('leads.states')
  return <Badge tone={tones[state]}>{t(state)}</Badge>
}
