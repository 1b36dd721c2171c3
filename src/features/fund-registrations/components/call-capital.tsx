'use client'

import { Plus } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { FormSheet } from '@/ui/form-sheet'

const CallCapitalForm = dynamic(() => import('./capital-call-form').then((module) => module.CallCapitalForm))

export function CallCapital({ fundId, today }: { fundId: string; today: string }) {
  const t = useTranslations('fund-registrations.calls')
  return (
    <FormSheet
      name="capital-call"
      title={t('add')}
      label={t('add')}
      icon={<Plus aria-hidden />}
      done={t('added')}
    >
      {(close, saved) => <CallCapitalForm fundId={fundId} today={today} onCancel={close} onDone={saved} />}
    </FormSheet>
  )
}
