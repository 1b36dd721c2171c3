import { useTranslations } from 'next-intl'
import type { Status } from '@/features/pipeline/rules'
import { Badge, type Tone } from '@/ui/badge'

const tones: Record<Status, Tone> = {
  ACTIVE: 'positive',
  PAUSED: 'caution',
  LOST: 'critical',
  CLOSED: 'neutral',
}

/** What sets a project apart from those that go on; an active one has no mark. */
export function StatusMark({ status }: { status: Status }) {
  const t = useTranslations('pipeline.statuses')
  return status === 'ACTIVE' ? null : <Badge tone={tones[status]}>{t(status)}</Badge>
}
