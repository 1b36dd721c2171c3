'use client'

import { useTranslations } from 'next-intl'
import { Notice } from '@/ui/notice'
import { useUrlState } from '@/ui/url-state'

/** Who comes from a closed gate asking for a decision learns who gives it: there is no form to fill here. */
export function DecisionNote() {
  const t = useTranslations('decisions')
  const { get } = useUrlState()
  if (get('form') !== 'decision') return null
  return <Notice className="m-3">{t('notOnAgenda')}</Notice>
}
