'use client'

import { Factory } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { FormSheet } from '@/ui/form-sheet'
import { toast } from '@/ui/toast/toast'

const MatchUnitForm = dynamic(() => import('./match-unit-form').then((module) => module.MatchUnitForm))

export function MatchUnit({ projectId, today }: { projectId: string; today: string }) {
  const t = useTranslations('factories.match')
  const router = useRouter()
  return (
    <FormSheet name="unit" title={t('title')} label={t('action')} icon={<Factory aria-hidden />}>
      {(close) => (
        <MatchUnitForm
          projectId={projectId}
          today={today}
          onCancel={close}
          onDone={() => {
            toast(t('done'))
            close()
            router.refresh()
          }}
        />
      )}
    </FormSheet>
  )
}
