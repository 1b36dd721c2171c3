'use client'

import { Plus } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { FormSheet } from '@/ui/form-sheet'

const RecordMoneyForm = dynamic(() => import('./money-forms').then((module) => module.RecordMoneyForm))

/** The button and the sheet in which money is written down; `?form=money` opens it. */
export function RecordMoney({ projectId }: { projectId: string }) {
  const t = useTranslations('construction.money')
  return (
    <FormSheet
      name="money"
      title={t('record.title')}
      label={t('add')}
      icon={<Plus aria-hidden />}
      done={t('record.done')}
    >
      {(close, saved) => <RecordMoneyForm projectId={projectId} onCancel={close} onDone={saved} />}
    </FormSheet>
  )
}
