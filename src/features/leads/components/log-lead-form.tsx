'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ActionForm } from '@/ui/form/action-form'
import { FieldRow } from '@/ui/form/field-row'
import { FormActions } from '@/ui/form/form-actions'
import { MoneyField } from '@/ui/form/money-field'
import { TextField } from '@/ui/form/text-field'
import { type ActionFormState, useActionForm } from '@/ui/form/use-action-form'
import { Panel } from '@/ui/panel'
import { toast } from '@/ui/toast/toast'
import { logLeadAction } from '../actions'
import type { Duplicate } from '../find-duplicates'
import type { LoggedLead } from '../log-lead'
import { DuplicateChoice } from './duplicate-choice'
import { DuplicateList } from './duplicate-list'
import { EnterpriseField } from './enterprise-field'
import { type Chain, HolderField, type Named } from './holder-field'
import { MoreFields } from './more-fields'
import { SourceFields, type Sources } from './source-fields'
import { useDuplicates } from './use-duplicates'

export type Prefill = { enterprise?: { id: string; name: string }; visitId?: string; eventId?: string }

const schema = () => import('../schema').then(({ logLeadInput }) => logLeadInput)

type Props = {
  userId: string
  today: string
  holders: Named[]
  everyone: Named[]
  chains: Chain[]
  sources: Sources
  prefill: Prefill
}

/** 记线索 on one screen: what is needed first, what can wait folded, what is known already beside it. */
export function LogLeadForm({ userId, today, holders, everyone, chains, sources, prefill }: Props) {
  const t = useTranslations('leads.form')
  const { duplicates, look } = useDuplicates()
  const [met, setMet] = useState<Duplicate[]>([])
  const done = useSaved()
  const form: ActionFormState = useActionForm({
    schema,
    action: logLeadAction,
    defaults: startingValues({ holders, today, prefill }),
    draftKey: `lead:${userId}`,
    onDone: done,
    onRefusal: ({ code, details }) => {
      if (code !== 'leads.duplicate') return false
      const found = (details as { duplicates: Duplicate[] }).duplicates
      form.values.setValue('ofLeadId', found[0]?.leadId ?? '', { shouldDirty: true })
      setMet(found)
      return true
    },
  })
  const forName = (named: { enterpriseId?: string; name: string }) => {
    setMet([])
    form.values.setValue('resolution', '')
    look(named)
  }
  const isNew = form.values.watch('enterprise.name') && !form.values.watch('enterprise.id')
  return (
    <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,38rem)_minmax(16rem,22rem)]">
      <ActionForm form={form}>
        <EnterpriseField onName={forName} />
        {duplicates.length > 0 && met.length === 0 ? (
          <PossibleDuplicates duplicates={duplicates} className="lg:hidden" />
        ) : null}
        {isNew ? (
          <TextField name="enterprise.creditCode" label={t('creditCode')} help={t('creditCodeHelp')} />
        ) : null}
        <TextField name="projectName" label={t('projectName')} required autoComplete="off" />
        <FieldRow>
          <MoneyField name="intendedAmountYuan" label={t('amount')} />
          <HolderField holders={holders} everyone={everyone} chains={chains} />
        </FieldRow>
        <SourceFields {...sources} />
        <MoreFields chains={chains} />
        {met.length > 0 ? <DuplicateChoice duplicates={met} /> : null}
        <div className="max-md:sticky max-md:bottom-[calc(3.5rem+env(safe-area-inset-bottom))] max-md:z-10 max-md:-mx-4 max-md:border-t max-md:border-line max-md:bg-canvas max-md:px-4 max-md:py-2">
          <FormActions submitLabel={t('save')} />
        </div>
      </ActionForm>
      {duplicates.length > 0 ? (
        <PossibleDuplicates duplicates={duplicates} className="sticky top-4 max-lg:hidden" />
      ) : null}
    </div>
  )
}

function PossibleDuplicates({ duplicates, className }: { duplicates: Duplicate[]; className: string }) {
  const t = useTranslations('leads.duplicates')
  return (
    <div role="status" className={className}>
      <Panel title={t('title')} className="border-caution">
        <DuplicateList duplicates={duplicates} />
      </Panel>
    </div>
  )
}

function useSaved() {
  const t = useTranslations('leads.form')
  const router = useRouter()
  return ({ leadId, projectId, projectNo, kind }: LoggedLead) => {
    const opened = kind === 'FIRST' || kind === 'SEPARATE'
    toast(t(opened ? 'logged' : 'joined', { no: projectNo }), {
      undo: { label: t('next'), run: () => router.push('/leads/new') },
    })
    router.push(opened ? `/projects/${projectId}` : `/leads/${leadId}`)
  }
}

function startingValues({ holders, today, prefill }: Pick<Props, 'holders' | 'today' | 'prefill'>) {
  const { enterprise, visitId = '', eventId = '' } = prefill
  return {
    enterprise: { id: enterprise?.id ?? '', name: enterprise?.name ?? '', creditCode: '' },
    $labels: { enterprise: { name: enterprise?.name ?? '' } },
    projectName: '',
    holderId: holders.length === 1 ? (holders[0]?.id ?? '') : '',
    chainId: '',
    intendedAmountYuan: '',
    source: visitId ? ('VISIT' as const) : eventId ? ('EVENT' as const) : ('' as const),
    visitId,
    eventId,
    sourceNote: '',
    contactName: '',
    contactPhone: '',
    summary: '',
    reportedOn: today,
    resolution: '' as const,
    ofLeadId: '',
    reason: '',
  }
}
