'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ActionForm } from '@/ui/form/action-form'
import { DateField } from '@/ui/form/date-field'
import { FormActions } from '@/ui/form/form-actions'
import { TextField } from '@/ui/form/text-field'
import { useActionForm } from '@/ui/form/use-action-form'
import { toast } from '@/ui/toast/toast'
import { addCampaignAction, editCampaignAction } from '../actions'
import type { CampaignChoice } from '../queries'
import { addCampaignInput, editCampaignInput } from '../schema'

export function AddCampaignForm({ year, close }: { year: number; close: () => void }) {
  const t = useTranslations('campaigns.form')
  const form = useActionForm({
    schema: addCampaignInput,
    action: addCampaignAction,
    defaults: { year: String(year), name: '', nameEn: '' },
    onDone: useSaved(t('added'), close),
  })
  return (
    <ActionForm form={form}>
      <TextField name="year" label={t('year')} inputMode="numeric" required />
      <Names />
      <FormActions submitLabel={t('add')} onCancel={close} />
    </ActionForm>
  )
}

export function EditCampaignForm({ campaign, close }: { campaign: CampaignChoice; close: () => void }) {
  const t = useTranslations('campaigns.form')
  const form = useActionForm({
    schema: editCampaignInput,
    action: editCampaignAction,
    defaults: { campaignId: campaign.id, version: campaign.version, ...asTyped(campaign) },
    fromCurrent: asTyped,
    onDone: useSaved(t('edited'), close),
  })
  return (
    <ActionForm form={form}>
      <Names />
      <DateField name="endedOn" label={t('endedOn')} help={t('endedOnHelp')} />
      <FormActions submitLabel={t('save')} onCancel={close} />
    </ActionForm>
  )
}

function asTyped({ name, nameEn, endedOn }: CampaignChoice) {
  return { name, nameEn, endedOn: endedOn ?? '' }
}

function Names() {
  const t = useTranslations('campaigns.form')
  return (
    <>
      <TextField name="name" label={t('name')} required />
      <TextField name="nameEn" label={t('nameEn')} required />
    </>
  )
}

function useSaved(said: string, close: () => void) {
  const router = useRouter()
  return () => {
    toast(said)
    close()
    router.refresh()
  }
}
