import { useTranslations } from 'next-intl'
import { FAIR_COMPETITION_FROM } from '@/features/pipeline/rules'
import { Badge } from '@/ui/badge'
import type { CommitmentRow } from '../queries'

const TONES = { COMPLIANT: 'positive', EXCEPTION: 'caution', NON_COMPLIANT: 'critical' } as const

type Props = { commitment: Pick<CommitmentRow, 'kind' | 'fairVerdict'>; signedOn: string | null }

/** How an incentive stands in the fair-competition review; contracts before the Regulation did not need one. */
export function ReviewMark({ commitment: { kind, fairVerdict }, signedOn }: Props) {
  const t = useTranslations('commitments')
  if (kind !== 'INCENTIVE') return null
  if (fairVerdict) return <Badge tone={TONES[fairVerdict]}>{t(`verdicts.${fairVerdict}`)}</Badge>
  if (signedOn && signedOn < FAIR_COMPETITION_FROM) {
    return <Badge title={t('beforeMeaning')}>{t('verdicts.before')}</Badge>
  }
  return <Badge tone="critical">{t('verdicts.none')}</Badge>
}
