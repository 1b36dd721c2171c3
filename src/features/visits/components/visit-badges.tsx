import { useTranslations } from 'next-intl'
import { Badge } from '@/ui/badge'
import { StatusDot } from '@/ui/status-dot'
import type { VisitKind, VisitStatus } from '../rules'

const tones = { PLANNED: 'caution', HELD: 'positive', CANCELLED: 'neutral' } as const

export function VisitStatusMark({ status }: { status: VisitStatus }) {
  const t = useTranslations('visits.statuses')
  return <StatusDot tone={tones[status]}>{t(status)}</StatusDot>
}

export function VisitKindBadge({ kind }: { kind: VisitKind }) {
  const t = useTranslations('visits.kinds')
  return <Badge tone={kind === 'OUTBOUND' || kind === 'INBOUND' ? 'accent' : 'neutral'}>{t(kind)}</Badge>
}
