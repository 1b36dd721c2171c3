'use client'

import { PencilLine } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { FormSheet } from '@/ui/form-sheet'
import type { FundChoices } from './fund-fields'
import type { FundInHand } from './fund-form'

const EditFundForm = dynamic(() => import('./fund-form').then((module) => module.EditFundForm))

export function EditFund({ fund, choices }: { fund: FundInHand; choices: FundChoices }) {
  const t = useTranslations('fund-registrations.edit')
  return (
    <FormSheet
      name="fund"
      title={t('title')}
      description={fund.name}
      label={t('action')}
      icon={<PencilLine aria-hidden />}
      size="md"
      done={t('done')}
    >
      {(close, saved) => <EditFundForm fund={fund} choices={choices} onCancel={close} onDone={saved} />}
    </FormSheet>
  )
}
