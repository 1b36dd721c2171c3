'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { GateDemand } from '@/features/pipeline/rules'
import { today } from '@/lib/dates'
import { ActionForm } from '@/ui/form/action-form'
import { FormActions } from '@/ui/form/form-actions'
import { RadioField } from '@/ui/form/radio-field'
import type { Option } from '@/ui/form/select-field'
import { useActionForm } from '@/ui/form/use-action-form'
import { recordSigningAction } from '../actions'
import type { SigningKind } from '../rules'
import { recordSigningInput } from '../schema'
import { ContractFields } from './contract-fields'
import { MissingForSigning } from './missing-for-signing'
import { RecordingMoves } from './what-moves'

type Props = {
  projectId: string
  holder: string
  /** The kinds that the project can have now; the first is the likeliest. */
  kinds: SigningKind[]
  events: Option[]
  onDone: () => void
  onCancel: () => void
}

export function RecordSigningForm({ projectId, holder, kinds, events, onDone, onCancel }: Props) {
  const t = useTranslations('signings')
  const [missing, setMissing] = useState<GateDemand[]>([])
  const form = useActionForm({
    schema: recordSigningInput,
    action: recordSigningAction,
    defaults: { projectId, kind: kinds[0], ...NEW_CONTRACT, signedOn: today() },
    onDone,
    draftKey: `signing:${projectId}`,
    onRefusal: ({ code, details }) => {
      const gateClosed = code === 'pipeline.gateClosed'
      setMissing(gateClosed ? (details as { missing: GateDemand[] }).missing : [])
      return gateClosed
    },
  })
  const kind: SigningKind = form.values.watch('kind')
  return (
    <ActionForm form={form}>
      {missing.length > 0 ? <MissingForSigning missing={missing} projectId={projectId} /> : null}
      <RadioField
        name="kind"
        label={t('fields.kind')}
        options={kinds.map((value) => ({
          value,
          label: t(`kinds.${value}`),
          hint: t(`record.kindHints.${value}`),
        }))}
        required
      />
      <ContractFields events={events} />
      <RecordingMoves
        kind={kind}
        holder={holder}
        eventName={(id) => events.find(({ value }) => value === id)?.label}
      />
      <FormActions submitLabel={t('record.submit')} onCancel={onCancel} />
    </ActionForm>
  )
}

const NEW_CONTRACT = {
  contractNo: '',
  amountYuan: '',
  currency: 'CNY',
  originalAmount: '',
  rate: '',
  rateOn: '',
  parties: '',
  eventId: '',
  note: '',
}
