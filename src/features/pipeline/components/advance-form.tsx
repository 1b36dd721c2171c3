'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { today } from '@/lib/dates'
import type { Refusal } from '@/lib/outcome'
import { ActionForm } from '@/ui/form/action-form'
import { DateField } from '@/ui/form/date-field'
import { FormActions } from '@/ui/form/form-actions'
import { TextAreaField } from '@/ui/form/text-area-field'
import { useActionForm } from '@/ui/form/use-action-form'
import { advanceProjectAction } from '../actions'
import type { GateDemand, Stage } from '../rules'
import { advanceProjectInput } from '../schema'
import { DemandList } from './demand-list'
import type { MoveTarget } from './move-target'

type Props = {
  target: MoveTarget
  to: Stage
  /** What is known to be missing when the form opens. */
  missing?: GateDemand[]
  onDone: () => void
  onCancel: () => void
}

/** The move to the next stage: its day, and when the gate is closed what is missing or why it is passed over. */
export function AdvanceForm({ target, to, missing: known = [], onDone, onCancel }: Props) {
  const t = useTranslations('pipeline')
  const [missing, setMissing] = useState(known)
  const form = useActionForm({
    schema: advanceProjectInput,
    action: advanceProjectAction,
    defaults: { projectId: target.id, to, on: today(), skipReason: '' },
    onDone,
    onRefusal: (refusal) => {
      if (refusal.code !== 'pipeline.gateClosed') return false
      setMissing(missingIn(refusal))
      return true
    },
  })
  const closed = missing.length > 0
  return (
    <ActionForm form={form}>
      {closed ? (
        <div>
          <p className="font-medium">{t('advance.missing', { count: missing.length })}</p>
          <DemandList missing={missing} project={target} linked={target.carries} />
        </div>
      ) : null}
      <DateField name="on" label={t('advance.on')} help={t('advance.onHelp')} required />
      {closed && target.skips ? (
        <TextAreaField
          name="skipReason"
          label={t('advance.skipReason')}
          help={t('advance.skipHelp')}
          required
        />
      ) : null}
      <FormActions
        submitLabel={t(closed && target.skips ? 'advance.skipSubmit' : 'advance.submit')}
        onCancel={onCancel}
      />
    </ActionForm>
  )
}

function missingIn({ details }: Refusal): GateDemand[] {
  return (details as { missing: GateDemand[] }).missing
}
