import { useTranslations } from 'next-intl'
import { Badge } from '@/ui/badge'
import type { SigningKind } from '../rules'

const TONES = { INVESTMENT: 'accent', INCREASE: 'positive', FRAMEWORK: 'neutral' } as const

/** The kind of a contract, and its end when it has one. */
export function SigningBadges({ signing }: { signing: { kind: SigningKind; terminatedOn: string | null } }) {
  const t = useTranslations('signings')
  return (
    <>
      <Badge tone={TONES[signing.kind]}>{t(`kinds.${signing.kind}`)}</Badge>
      {signing.terminatedOn ? (
        <Badge tone="critical">{t('endedOn', { on: signing.terminatedOn })}</Badge>
      ) : null}
    </>
  )
}
