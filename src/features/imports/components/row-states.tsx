import { useTranslations } from 'next-intl'
import { Badge, type Tone } from '@/ui/badge'
import type { ImportStatus, RowState } from '../rules'

const STATUS_TONES: Record<ImportStatus, Tone> = {
  UPLOADED: 'neutral',
  CHECKED: 'accent',
  RUNNING: 'accent',
  DONE: 'positive',
  CANCELLED: 'caution',
  FAILED: 'critical',
  UNDOING: 'caution',
  UNDONE: 'neutral',
}

export function StatusBadge({ status }: { status: ImportStatus }) {
  const t = useTranslations('imports.status')
  return <Badge tone={STATUS_TONES[status]}>{t(status)}</Badge>
}

const STATE_TONES: Record<RowState, Tone> = {
  PENDING: 'neutral',
  GOOD: 'accent',
  BAD: 'critical',
  DUPLICATE: 'caution',
  SKIPPED: 'neutral',
  DONE: 'positive',
  UNDONE: 'neutral',
}

export function StateBadge({ state }: { state: RowState }) {
  const t = useTranslations('imports.states')
  return <Badge tone={STATE_TONES[state]}>{t(state)}</Badge>
}
