import { useTranslations } from 'next-intl'
import { StatusDot } from '@/ui/status-dot'
import type { ScaleState } from '../rules'

const TONES = { passed: 'critical', slipped: 'caution', onTrack: 'neutral', reached: 'positive' } as const

export function ScaleMark({ state }: { state: ScaleState }) {
  const t = useTranslations('construction.scale.states')
  return <StatusDot tone={TONES[state]}>{t(state)}</StatusDot>
}
