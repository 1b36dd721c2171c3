'use client'

import { Pencil, Undo2 } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useLocale, useTranslations } from 'next-intl'
import { FormSheet } from '@/ui/form-sheet'
import type { LeadInView } from '../get-lead'
import { RuleOnAppeal } from './rule-on-appeal'
import { type ScreeningChoices, ScreenLeadButtons } from './screen-lead-buttons'
import type { Sources } from './source-fields'

const CorrectForm = dynamic(() => import('./correct-lead-form').then((module) => module.CorrectLeadForm))
const WithdrawForm = dynamic(() => import('./withdraw-lead-form').then((module) => module.WithdrawLeadForm))

type Props = { lead: LeadInView; choices: ScreeningChoices & { sources: Sources } }

/** What the actor may do with this report. */
export function LeadActs({ lead, choices }: Props) {
  const t = useTranslations('leads.detail')
  const locale = useLocale()
  const nameIn = (named: { name: string; nameEn: string }) => (locale === 'en' ? named.nameEn : named.name)
  const { id, rights, project, projectName } = lead
  return (
    <>
      {rights.correct ? (
        <FormSheet
          name="correct"
          title={t('correctTitle')}
          description={t('correctExplain')}
          label={t('correct')}
          icon={<Pencil aria-hidden />}
        >
          {(close) => <CorrectForm lead={lead} sources={choices.sources} close={close} />}
        </FormSheet>
      ) : null}
      {rights.withdraw ? (
        <FormSheet
          name="withdraw"
          title={t('withdrawTitle')}
          description={t('withdrawExplain')}
          label={t('withdraw')}
          icon={<Undo2 aria-hidden />}
        >
          {(close) => <WithdrawForm leadId={id} today={choices.today} close={close} />}
        </FormSheet>
      ) : null}
      {rights.rule ? (
        <RuleOnAppeal leadId={id} appellant={nameIn(lead.entity)} holder={nameIn(project.holder)} />
      ) : null}
      {rights.screen ? (
        <ScreenLeadButtons
          lead={{ id, holderId: project.holder.id, officer: project.officer, projectName }}
          choices={choices}
        />
      ) : null}
    </>
  )
}
