import { useTranslations } from 'next-intl'
import { Notice } from '@/ui/notice'
import { TextLink } from '@/ui/text-link'
import type { ScalePage } from '../list-scale-watch'

/** How many are past their month or predicted later than at first; nothing when none is. */
export function ScaleAlert({ total: { passed, slipped } }: { total: ScalePage['total'] }) {
  const t = useTranslations('construction.list')
  if (passed + slipped === 0) return null
  return (
    <Notice
      tone={passed > 0 ? 'critical' : 'caution'}
      actions={
        <>
          {passed > 0 ? <TextLink href="?view=scale&state=passed">{t('showPassed')}</TextLink> : null}
          {slipped > 0 ? <TextLink href="?view=scale&state=slipped">{t('showSlipped')}</TextLink> : null}
        </>
      }
    >
      {passed > 0 ? <p>{t('alertPassed', { passed })}</p> : null}
      {slipped > 0 ? <p>{t('alertSlipped', { slipped })}</p> : null}
    </Notice>
  )
}
