'use client'

import { Pencil } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { FormSheet } from '@/ui/form-sheet'
import type { AgreementInView } from '../queries'

const EditForm = dynamic(() => import('./agreement-forms').then((m) => m.EditAgreementForm))

export function EditAgreement({ agreement }: { agreement: AgreementInView }) {
  const t = useTranslations('strategic-agreements.form')
  return (
    <FormSheet
      name="edit"
      size="md"
      title={t('editTitle')}
      description={agreement.title}
      label={t('edit')}
      icon={<Pencil aria-hidden />}
    >
      {(close) => <EditForm agreement={agreement} close={close} />}
    </FormSheet>
  )
}
