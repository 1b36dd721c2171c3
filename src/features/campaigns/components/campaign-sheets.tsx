'use client'

import { Pencil, Plus } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { FormSheet } from '@/ui/form-sheet'
import type { CampaignChoice } from '../queries'

const AddForm = dynamic(() => import('./campaign-forms').then((m) => m.AddCampaignForm))
const EditForm = dynamic(() => import('./campaign-forms').then((m) => m.EditCampaignForm))

export function AddCampaign({ year }: { year: number }) {
  const t = useTranslations('campaigns.form')
  return (
    <FormSheet
      name="campaign"
      size="md"
      variant="primary"
      title={t('new')}
      label={t('new')}
      icon={<Plus aria-hidden />}
    >
      {(close) => <AddForm year={year} close={close} />}
    </FormSheet>
  )
}

export function EditCampaign({ campaign }: { campaign: CampaignChoice }) {
  const t = useTranslations('campaigns.form')
  return (
    <FormSheet
      name={`edit-${campaign.id}`}
      variant="ghost"
      title={t('editTitle')}
      description={campaign.name}
      label={t('edit')}
      icon={<Pencil aria-hidden />}
    >
      {(close) => <EditForm campaign={campaign} close={close} />}
    </FormSheet>
  )
}
