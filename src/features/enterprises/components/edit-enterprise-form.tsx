'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ActionForm } from '@/ui/form/action-form'
import { FormActions } from '@/ui/form/form-actions'
import { useActionForm } from '@/ui/form/use-action-form'
import { toast } from '@/ui/toast/toast'
import { editEnterpriseAction } from '../actions'
import { editEnterpriseInput } from '../schema'
import type { EnterpriseRecord } from './enterprise-facts'
import { EnterpriseFields } from './enterprise-fields'

type Props = { enterprise: EnterpriseRecord; close: () => void }

export function EditEnterpriseForm({ enterprise, close }: Props) {
  const t = useTranslations('enterprises.form')
  const router = useRouter()
  const form = useActionForm({
    schema: editEnterpriseInput,
    action: editEnterpriseAction,
    defaults: {
      enterpriseId: enterprise.id,
      version: enterprise.version,
      name: enterprise.name,
      creditCode: enterprise.creditCode ?? '',
      foreignNo: enterprise.foreignNo ?? '',
      province: enterprise.province ?? '',
      city: enterprise.city ?? '',
      industry: enterprise.industry ?? '',
      website: enterprise.website ?? '',
      note: enterprise.note ?? '',
    },
    onDone: () => {
      toast(t('saved'))
      close()
      router.refresh()
    },
  })
  return (
    <ActionForm form={form}>
      <EnterpriseFields />
      <FormActions submitLabel={t('save')} onCancel={close} />
    </ActionForm>
  )
}
