'use client'

import { Plus } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { FormSheet } from '@/ui/form-sheet'
import type { CommitmentSide } from '../rules'

const DraftCommitmentForm = dynamic(() =>
  import('./clause-forms').then((module) => module.DraftCommitmentForm),
)

/** The button and the sheet in which a promise is written down; `?form=commitment` opens it. */
export function DraftCommitment({ projectId, side }: { projectId: string; side: CommitmentSide }) {
  const t = useTranslations('commitments')
  return (
    <FormSheet
      name="commitment"
      title={t('draft.title')}
      label={t('panel.add')}
      icon={<Plus aria-hidden />}
      done={t('draft.done')}
    >
      {(close, saved) => (
        <DraftCommitmentForm projectId={projectId} side={side} onCancel={close} onDone={saved} />
      )}
    </FormSheet>
  )
}
