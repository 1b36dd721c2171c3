import { TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type CalendarDate, daysBetween } from '@/lib/dates'
import { Badge, type Tone } from '@/ui/badge'
import { IllustrativeMark } from '@/ui/illustrative-mark'
import { StatusDot } from '@/ui/status-dot'
import type { EscalationLevel, SupervisionState } from '../rules'

const TONES: Record<SupervisionState, Tone> = { OPEN: 'caution', REPLIED: 'accent', CLOSED: 'neutral' }

export function StateBadge({ state }: { state: SupervisionState }) {
  const t = useTranslations('supervision')
  return <Badge tone={TONES[state]}>{t(`states.${state}`)}</Badge>
}

/** Whose an overdue matter has become besides its owner's. */
export function LevelBadge({ level }: { level: EscalationLevel | null }) {
  const t = useTranslations('supervision')
  if (level === null || level === 'OWNER') return null
  return (
    <Badge tone="critical" icon={<TriangleAlert aria-hidden />}>
      {t(`levels.${level}`)}
    </Badge>
  )
}

type DueProps = {
  matter: { state: SupervisionState; dueOn: CalendarDate | null; overdue: number }
  day: CalendarDate
}

const SOON_DAYS = 3

/** How near the due date of a matter is, as long as it waits for its reply. */
export function DueDot({ matter: { state, dueOn, overdue }, day }: DueProps) {
  const t = useTranslations('supervision.due')
  if (state === 'CLOSED') return null
  if (!dueOn) return <StatusDot tone="caution">{t('none')}</StatusDot>
  if (state === 'REPLIED') return <StatusDot tone="neutral">{t('on', { on: dueOn })}</StatusDot>
  if (overdue > 0) return <StatusDot tone="critical">{t('overdue', { days: overdue })}</StatusDot>
  const days = daysBetween(day, dueOn)
  if (days === 0) return <StatusDot tone="caution">{t('today')}</StatusDot>
  return (
    <StatusDot tone={days <= SOON_DAYS ? 'caution' : 'neutral'}>
      {days <= SOON_DAYS ? t('left', { days }) : t('on', { on: dueOn })}
    </StatusDot>
  )
}

type MarksProps = {
  matter: { state: SupervisionState; level: EscalationLevel | null; illustrative: boolean }
}

/** Beside a matter's title. */
export function MatterMarks({ matter: { state, level, illustrative } }: MarksProps) {
  return (
    <>
      <StateBadge state={state} />
      <LevelBadge level={level} />
      {illustrative ? <IllustrativeMark /> : null}
    </>
  )
}
