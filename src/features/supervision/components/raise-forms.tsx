'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/ui/form/action-form'
import { DateField } from '@/ui/form/date-field'
import { FieldRow } from '@/ui/form/field-row'
import { FormActions } from '@/ui/form/form-actions'
import { type Option, SelectField } from '@/ui/form/select-field'
import { TextAreaField } from '@/ui/form/text-area-field'
import { useActionForm } from '@/ui/form/use-action-form'
import { raiseSupervisionAction } from '../actions'
import type { SupervisionKind } from '../rules'
import { raiseSupervisionInput } from '../schema'

type Props = {
  projectId: string
  kind: SupervisionKind
  /** Who could own it; empty where the writer does not say. */
  owners: Option[]
  onDone: () => void
  onCancel: () => void
}

/** An instruction with its owner and day, or a problem, whose owner may be named later. */
export function RaiseForm({ projectId, kind, owners, onDone, onCancel }: Props) {
  const t = useTranslations('supervision')
  const instructs = kind === 'INSTRUCTION'
  const words = instructs ? 'instruct' : 'raise'
  const form = useActionForm({
    schema: raiseSupervisionInput,
    action: raiseSupervisionAction,
    defaults: { projectId, kind, text: '', ownerId: '', dueOn: '' },
    draftKey: `supervision:${kind}:${projectId}`,
    onDone,
  })
  return (
    <ActionForm form={form}>
      <TextAreaField
        name="text"
        label={t(instructs ? 'fields.instruction' : 'fields.problem')}
        help={instructs ? undefined : t('help.problem')}
        rows={5}
        required
      />
      {owners.length > 0 ? (
        <FieldRow>
          <SelectField
            name="ownerId"
            label={t('fields.owner')}
            help={t(instructs ? 'help.owner' : 'help.later')}
            options={owners}
            required={instructs}
          />
          <DateField name="dueOn" label={t('fields.dueOn')} required={instructs} />
        </FieldRow>
      ) : null}
      <FormActions submitLabel={t(`${words}.submit`)} onCancel={onCancel} />
    </ActionForm>
  )
}
