'use client'

import { useTranslations } from 'next-intl'
import { addDays, today } from '@/lib/dates'
import { ActionForm } from '@/ui/form/action-form'
import { DateField } from '@/ui/form/date-field'
import { FormActions } from '@/ui/form/form-actions'
import { RadioField } from '@/ui/form/radio-field'
import type { Option } from '@/ui/form/select-field'
import { TextField } from '@/ui/form/text-field'
import { useActionForm } from '@/ui/form/use-action-form'
import { addFactorAction, editFactorAction, settleFactorAction } from '../actions'
import type { FactorKind, FactorState } from '../rules'
import { addFactorInput, editFactorInput, settleFactorInput } from '../schema'
import { FactorFields } from './factor-fields'

type Closing = { onDone: () => void; onCancel: () => void }

export type FactorInHand = {
  id: string
  projectId: string
  version: number
  kind: FactorKind
  need: string
  owner: { id: string; name: string }
  dueOn: string
  state: FactorState
}

const USUAL_DAYS = 30

export function AddFactorForm({
  projectId,
  owner,
  onDone,
  onCancel,
}: Closing & { projectId: string; owner?: Option }) {
  const t = useTranslations('work-steps.add')
  const form = useActionForm({
    schema: addFactorInput,
    action: addFactorAction,
    defaults: {
      projectId,
      kind: '' as const,
      need: '',
      ownerId: owner?.value ?? '',
      dueOn: addDays(today(), USUAL_DAYS),
    },
    draftKey: `factor:${projectId}`,
    onDone,
  })
  return (
    <ActionForm form={form}>
      <FactorFields projectId={projectId} owner={owner} />
      <FormActions submitLabel={t('submit')} onCancel={onCancel} />
    </ActionForm>
  )
}

export function EditFactorForm({ factor, onDone, onCancel }: Closing & { factor: FactorInHand }) {
  const t = useTranslations('work-steps.change')
  const { id, projectId, version, kind, need, owner, dueOn } = factor
  const form = useActionForm({
    schema: editFactorInput,
    action: editFactorAction,
    defaults: { factorId: id, version, kind, need, ownerId: owner.id, dueOn },
    onDone,
  })
  return (
    <ActionForm form={form}>
      <FactorFields projectId={projectId} owner={{ value: owner.id, label: owner.name }} />
      <FormActions submitLabel={t('submit')} onCancel={onCancel} />
    </ActionForm>
  )
}

export function SettleFactorForm({ factor, onDone, onCancel }: Closing & { factor: FactorInHand }) {
  const t = useTranslations('work-steps')
  const form = useActionForm({
    schema: settleFactorInput,
    action: settleFactorAction,
    defaults: {
      factorId: factor.id,
      version: factor.version,
      state: 'SECURED' as const,
      settledOn: today(),
      note: '',
    },
    onDone,
  })
  const dropped = form.values.watch('state') === 'DROPPED'
  return (
    <ActionForm form={form}>
      <RadioField
        name="state"
        label={t('fields.state')}
        options={(['SECURED', 'DROPPED'] as const).map((value) => ({
          value,
          label: t(`factorStates.${value}`),
        }))}
        inline
        required
      />
      <DateField name="settledOn" label={t('fields.settledOn')} required />
      <TextField name="note" label={t('fields.note')} required={dropped} />
      <FormActions submitLabel={t('settle.submit')} onCancel={onCancel} />
    </ActionForm>
  )
}
