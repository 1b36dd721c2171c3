'use client'

import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/ui/form/action-form'
import { DateField } from '@/ui/form/date-field'
import { FormActions } from '@/ui/form/form-actions'
import { SelectField } from '@/ui/form/select-field'
import { TextAreaField } from '@/ui/form/text-area-field'
import { useActionForm } from '@/ui/form/use-action-form'
import { Notice } from '@/ui/notice'
import { toast } from '@/ui/toast/toast'
import { screenLeadAction } from '../actions'
import type { ScreeningVerdict } from '../rules'
import { screenLeadInput } from '../schema'
import type { LeadInHand, ScreeningChoices } from './screen-lead-buttons'

type Props = { verdict: ScreeningVerdict; lead: LeadInHand; choices: ScreeningChoices; close: () => void }

export function ScreenLeadForm({ verdict, lead, choices, close }: Props) {
  const t = useTranslations('leads.screen')
  const router = useRouter()
  const form = useActionForm({
    schema: screenLeadInput,
    action: screenLeadAction,
    defaults: {
      leadId: lead.id,
      verdict,
      assignedToId: '',
      officerId: '',
      reason: '',
      on: choices.today,
    },
    onDone: () => {
      toast(t(`done.${verdict}`))
      close()
      router.refresh()
    },
  })
  return (
    <ActionForm form={form}>
      {verdict === 'ACCEPT' ? <OfficerField lead={lead} officers={choices.officers} /> : null}
      {verdict === 'ASSIGN' ? <AssignedToField lead={lead} holders={choices.holders} /> : null}
      {verdict === 'REJECT' ? <Notice tone="caution">{t('rejectExplain')}</Notice> : null}
      <TextAreaField
        name="reason"
        label={t(verdict === 'ACCEPT' ? 'note' : 'reason')}
        required={verdict !== 'ACCEPT'}
      />
      <DateField name="on" label={t('on')} required />
      <FormActions
        submitLabel={t(verdict === 'ACCEPT' ? 'accept' : verdict === 'ASSIGN' ? 'assign' : 'reject')}
        danger={verdict === 'REJECT'}
        onCancel={close}
      />
    </ActionForm>
  )
}

function OfficerField({ lead, officers }: { lead: LeadInHand; officers: ScreeningChoices['officers'] }) {
  const t = useTranslations('leads.screen')
  const options = new Map(
    officers.filter(({ entityId }) => entityId === lead.holderId).map(({ id, name }) => [id, name]),
  )
  return (
    <SelectField
      name="officerId"
      label={t('officer')}
      help={t('officerHelp', { name: lead.officer?.name ?? t('nobody') })}
      options={[...options].map(([value, label]) => ({ value, label }))}
    />
  )
}

function AssignedToField({ lead, holders }: { lead: LeadInHand; holders: ScreeningChoices['holders'] }) {
  const t = useTranslations('leads.screen')
  const locale = useLocale()
  return (
    <SelectField
      name="assignedToId"
      label={t('assignedTo')}
      help={t('assignExplain')}
      required
      options={holders
        .filter(({ id }) => id !== lead.holderId)
        .map(({ id, name, nameEn }) => ({ value: id, label: locale === 'en' ? nameEn : name }))}
    />
  )
}
