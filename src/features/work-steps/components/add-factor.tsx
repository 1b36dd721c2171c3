'use client'

import { Plus } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import type { Option } from '@/ui/form/select-field'
import { FormSheet } from '@/ui/form-sheet'

const AddFactorForm = dynamic(() => import('./factor-forms').then((module) => module.AddFactorForm))

/** The button and the sheet in which a need is written down; `?form=factor` opens it. */
export function AddFactor({ projectId, owner }: { projectId: string; owner?: Option }) {
  const t = useTranslations('work-steps.add')
  return (
    <FormSheet
      name="factor"
      title={t('title')}
      label={t('action')}
      icon={<Plus aria-hidden />}
      done={t('done')}
    >
      {(close, saved) => (
        <AddFactorForm projectId={projectId} owner={owner} onCancel={close} onDone={saved} />
      )}
    </FormSheet>
  )
}
