'use client'

import { Plus } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { FormSheet } from '@/ui/form-sheet'
import { toast } from '@/ui/toast/toast'

const CallCapitalForm = dynamic(() => import('./capital-call-form').then((module) => module.CallCapitalForm))

export function CallCapital({ fundId, today }: { fundId: string; today: string }) {
  const t = useTranslations('fund-registrations.calls')
  const router = useRouter()
  return (
    <FormSheet name="capital-call" title={t('add')} label={t('add')} icon={<Plus aria-hidden />}>
      {(close) => (
        <CallCapitalForm
          fundId={fundId}
          today={today}
          onCancel={close}
          onDone={() => {
            toast(t('added'))
            close()
            router.refresh()
          }}
        />
      )}
    </FormSheet>
  )
}
