'use client'

import { Plus } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { FormSheet } from '@/ui/form-sheet'
import { toast } from '@/ui/toast/toast'

const RecordMoneyForm = dynamic(() => import('./money-forms').then((module) => module.RecordMoneyForm))

/** The button and the sheet in which money is written down; `?form=money` opens it. */
export function RecordMoney({ projectId }: { projectId: string }) {
  const t = useTranslations('construction.money')
  const router = useRouter()
  return (
    <FormSheet name="money" title={t('record.title')} label={t('add')} icon={<Plus aria-hidden />}>
      {(close) => (
        <RecordMoneyForm
          projectId={projectId}
          onCancel={close}
          onDone={() => {
            toast(t('record.done'))
            close()
            router.refresh()
          }}
        />
      )}
    </FormSheet>
  )
}
