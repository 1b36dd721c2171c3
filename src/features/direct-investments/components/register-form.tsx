'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ActionForm } from '@/ui/form/action-form'
import { FormActions } from '@/ui/form/form-actions'
import { useActionForm } from '@/ui/form/use-action-form'
import { Notice } from '@/ui/notice'
import { toast } from '@/ui/toast/toast'
import { registerDirectInvestmentAction } from '../actions'
import { registerDirectInvestmentInput } from '../schema'
import {
  AmountFields,
  type DirectInvestmentChoices,
  DirectInvestmentFields,
} from './direct-investment-fields'
import { ProjectField } from './project-field'

type Props = { choices: DirectInvestmentChoices; entityId: string; today: string }

/** A new direct investment; it leads on to its own page. */
export function RegisterForm({ choices, entityId, today }: Props) {
  const t = useTranslations('direct-investments.register')
  const router = useRouter()
  const form = useActionForm({
    schema: registerDirectInvestmentInput,
    action: registerDirectInvestmentAction,
    defaults: { ...NEW, entityId, registeredOn: today },
    draftKey: 'direct-investment:new',
    onDone: ({ id }) => {
      toast(t('done'))
      router.push(`/direct-investments/${id}`)
    },
  })
  return (
    <ActionForm form={form}>
      <DirectInvestmentFields choices={choices} amounts={<AmountFields />} project={<ProjectField />} />
      <Notice tone="accent">{t('moves')}</Notice>
      <FormActions submitLabel={t('submit')} cancelHref="/direct-investments" />
    </ActionForm>
  )
}

const NEW = {
  name: '',
  enterprise: { id: '', name: '' },
  totalYuan: '',
  demandYuan: '',
  committedYuan: '0亿',
  fundId: '',
  projectId: '',
  chainId: '',
  summary: '',
}
