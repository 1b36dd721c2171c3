'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { EVALUATION_KINDS } from '@/features/pipeline/rules'
import { ActionForm } from '@/ui/form/action-form'
import { CheckboxField } from '@/ui/form/checkbox-field'
import { FormActions } from '@/ui/form/form-actions'
import { type Option, SelectField } from '@/ui/form/select-field'
import { TextField } from '@/ui/form/text-field'
import { useActionForm } from '@/ui/form/use-action-form'
import { toast } from '@/ui/toast/toast'
import { setRequirementAction } from '../actions'
import type { RequirementRow } from '../queries'
import { setRequirementInput } from '../schema'

export type RequirementProps = {
  /** The row to change; a new one without. */
  requirement?: RequirementRow
  departments: Option[]
  chains: Option[]
}

type Stored = { departmentId: string; days: number; required: boolean }

export function RequirementForm({
  requirement,
  departments,
  chains,
  close,
}: RequirementProps & { close: () => void }) {
  const t = useTranslations('evaluations')
  const router = useRouter()
  const form = useActionForm({
    schema: setRequirementInput,
    action: setRequirementAction,
    defaults: {
      kind: requirement?.kind ?? '',
      chainId: requirement?.chain?.id ?? '',
      departmentId: requirement?.department.id ?? '',
      days: String(requirement?.days ?? 10),
      required: requirement?.required ?? true,
      version: requirement?.version ?? null,
    },
    fromCurrent: ({ departmentId, days, required }: Stored) => ({
      departmentId,
      days: String(days),
      required,
    }),
    onDone: () => {
      toast(t('requirement.done'))
      close()
      router.refresh()
    },
  })
  const isKnown = requirement !== undefined
  return (
    <ActionForm form={form}>
      <SelectField
        name="kind"
        label={t('fields.kind')}
        options={EVALUATION_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        disabled={isKnown}
        required
      />
      <SelectField
        name="chainId"
        label={t('fields.industry')}
        options={chains}
        placeholder={t('requirement.everyIndustry')}
        disabled={isKnown}
      />
      <SelectField name="departmentId" label={t('fields.department')} options={departments} required />
      <TextField name="days" label={t('fields.days')} inputMode="numeric" required />
      <CheckboxField name="required" label={t('fields.required')} />
      <FormActions submitLabel={t('requirement.save')} onCancel={close} />
    </ActionForm>
  )
}
