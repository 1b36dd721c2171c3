'use client'

import { useTranslations } from 'next-intl'
import { LinkButton } from '@/ui/link-button'
import { useUrlState } from '@/ui/url-state'

/** Twelve months or twenty-four. */
export function MonthSpan() {
  const t = useTranslations('dashboards.months')
  const { get, href } = useUrlState()
  const longer = get('months') === '24'
  return (
    <LinkButton
      href={href({ months: longer ? null : '24' })}
      scroll={false}
      size="sm"
      variant="ghost"
      className="print:hidden"
    >
      {longer ? t('show12') : t('show24')}
    </LinkButton>
  )
}
