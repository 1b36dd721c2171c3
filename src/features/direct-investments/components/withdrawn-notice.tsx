import { useTranslations } from 'next-intl'
import { Notice } from '@/ui/notice'
import type { DirectInvestmentInView } from '../queries'

/** Since when it asks no more, and why. */
export function WithdrawnNotice({ found }: { found: DirectInvestmentInView }) {
  const t = useTranslations('direct-investments')
  if (!found.withdrawnOn) return null
  return (
    <Notice tone="caution" title={t('withdrawnSince', { on: found.withdrawnOn })}>
      {found.withdrawReason}
    </Notice>
  )
}
