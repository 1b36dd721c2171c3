'use client'

import { Plus } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import type { Option } from '@/ui/form/select-field'
import { FormSheet } from '@/ui/form-sheet'

const RaiseRequestForm = dynamic(() =>
  import('./raise-request-form').then((module) => module.RaiseRequestForm),
)

type Props = { projectId?: string; owner?: Option; variant?: 'primary' | 'secondary'; size?: 'sm' | 'md' }

/** The button and the sheet in which a request is written down; `?form=request` opens it. */
export function RaiseRequest({ projectId = '', owner, variant, size }: Props) {
  const t = useTranslations('aftercare.raise')
  return (
    <FormSheet
      name="request"
      title={t('title')}
      label={t('action')}
      icon={<Plus aria-hidden />}
      variant={variant}
      size={size}
      done={t('done')}
    >
      {(close, saved) => (
        <RaiseRequestForm projectId={projectId} owner={owner} onCancel={close} onDone={saved} />
      )}
    </FormSheet>
  )
}
