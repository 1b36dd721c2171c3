'use client'

import { Pencil } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { FormSheet } from '@/ui/form-sheet'
import type { EnterpriseRecord } from './enterprise-facts'

const EditForm = dynamic(() => import('./edit-enterprise-form').then((module) => module.EditEnterpriseForm))

export function EditEnterprise({ enterprise }: { enterprise: EnterpriseRecord }) {
  const t = useTranslations('enterprises.form')
  return (
    <FormSheet
      name="enterprise"
      title={t('editTitle')}
      label={t('edit')}
      size="md"
      icon={<Pencil aria-hidden />}
    >
      {(close) => <EditForm enterprise={enterprise} close={close} />}
    </FormSheet>
  )
}
