'use client'

import { useTranslations } from 'next-intl'
import { today } from '@/lib/dates'
import { editableYuan } from '@/lib/money'
import { ActionForm } from '@/ui/form/action-form'
import { DateField } from '@/ui/form/date-field'
import { FormActions } from '@/ui/form/form-actions'
import { MoneyField } from '@/ui/form/money-field'
import { type Option, SelectField } from '@/ui/form/select-field'
import { TextAreaField } from '@/ui/form/text-area-field'
import { TextField } from '@/ui/form/text-field'
import { useActionForm } from '@/ui/form/use-action-form'
import {
  askTransferAction,
  assignOfficerAction,
  editProjectAction,
  reviseIntendedAmountAction,
} from '../actions'
import { askTransferInput, assignOfficerInput, editProjectInput, reviseIntendedAmountInput } from '../schema'

/** What the forms of a project start from, and what they choose from. */
export type EditedProject = {
  id: string
  version: number
  name: string
  summary: string | null
  chainId: string | null
  officerId: string | null
  intendedAmount: bigint | null
  collaborators: { entityId: string; name: string; credit: string | null }[]
  people: Option[]
  chains: Option[]
  /** Entities other than the holder. */
  entities: Option[]
}

type Props = { project: EditedProject; onDone: () => void; onCancel: () => void }

export function EditForm({ project, onDone, onCancel }: Props) {
  const t = useTranslations('projects.edit')
  const { id: projectId, version, name, summary, chainId, chains } = project
  const form = useActionForm({
    schema: editProjectInput,
    action: editProjectAction,
    defaults: { projectId, version, name, summary: summary ?? '', chainId: chainId ?? '' },
    onDone,
  })
  return (
    <ActionForm form={form}>
      <TextField name="name" label={t('name')} required />
      <SelectField name="chainId" label={t('chain')} options={chains} />
      <TextAreaField name="summary" label={t('summary')} rows={5} />
      <FormActions submitLabel={t('submit')} onCancel={onCancel} />
    </ActionForm>
  )
}

export function IntentForm({ project, onDone, onCancel }: Props) {
  const t = useTranslations('projects.intent')
  const amountYuan = project.intendedAmount === null ? '' : editableYuan(project.intendedAmount)
  const form = useActionForm({
    schema: reviseIntendedAmountInput,
    action: reviseIntendedAmountAction,
    defaults: { projectId: project.id, amountYuan, on: today(), reason: '' },
    onDone,
  })
  return (
    <ActionForm form={form}>
      <MoneyField name="amountYuan" label={t('amount')} help={t('amountHelp')} unit="亿" />
      <TextAreaField name="reason" label={t('reason')} required />
      <DateField name="on" label={t('on')} help={t('onHelp')} required />
      <FormActions submitLabel={t('submit')} onCancel={onCancel} />
    </ActionForm>
  )
}

export function OfficerForm({ project, onDone, onCancel }: Props) {
  const t = useTranslations('projects.assign')
  const form = useActionForm({
    schema: assignOfficerInput,
    action: assignOfficerAction,
    defaults: { projectId: project.id, officerId: project.officerId ?? '', on: today() },
    onDone,
  })
  return (
    <ActionForm form={form}>
      <SelectField name="officerId" label={t('officer')} options={project.people} required />
      <DateField name="on" label={t('on')} required />
      <FormActions submitLabel={t('submit')} onCancel={onCancel} />
    </ActionForm>
  )
}

export function TransferForm({ project, onDone, onCancel }: Props) {
  const t = useTranslations('projects.transfer')
  const form = useActionForm({
    schema: askTransferInput,
    action: askTransferAction,
    defaults: { projectId: project.id, toEntityId: '', on: today(), reason: '' },
    onDone,
  })
  return (
    <ActionForm form={form}>
      <p className="text-muted">{t('hint')}</p>
      <SelectField name="toEntityId" label={t('to')} options={project.entities} required />
      <TextAreaField name="reason" label={t('reason')} required />
      <DateField name="on" label={t('on')} required />
      <FormActions submitLabel={t('submit')} onCancel={onCancel} />
    </ActionForm>
  )
}
