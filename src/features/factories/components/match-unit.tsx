'use client'

import { Factory } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { FormSheet } from '@/ui/form-sheet'

const MatchUnitForm = dynamic(() => import('./match-unit-form').then((module) => module.MatchUnitForm))

export function MatchUnit({ projectId, today }: { projectId: string; today: string }) {
  const t = useTranslations('factories.match')
  return (
    <FormSheet
      name="unit"
      title={t('title')}
      label={t('action')}
      icon={<Factory aria-hidden />}
      done={t('done')}
    >
      {(close, saved) => (
        <MatchUnitForm projectId={projectId} today={today} onCancel={close} onDone={saved} />
      )}
    </FormSheet>
  )
}
