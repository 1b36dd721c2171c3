import { useTranslations } from 'next-intl'
import { Badge } from '@/ui/badge'
import type { AgreementState } from '../rules'

const TONES = { IN_FORCE: 'positive', EXPIRING: 'caution', EXPIRED: 'neutral' } as const

export function AgreementStateBadge({ state }: { state: AgreementState }) {
  const t = useTranslations('strategic-agreements.states')
  return <Badge tone={TONES[state]}>{t(state)}</Badge>
}
