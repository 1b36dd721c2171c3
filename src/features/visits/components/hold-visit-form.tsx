'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ActionForm } from '@/ui/form/action-form'
import { DateField } from '@/ui/form/date-field'
import { FieldRow } from '@/ui/form/field-row'
import { FormActions } from '@/ui/form/form-actions'
import { TextAreaField } from '@/ui/form/text-area-field'
import { useActionForm } from '@/ui/form/use-action-form'
import { toast } from '@/ui/toast/toast'
import { holdVisitAction } from '../actions'
import type { VisitInFull } from '../queries'
import { holdVisitInput } from '../schema'

type Props = { visitId: string; visit: VisitInFull; close: () => void }

/** A planned visit has taken place: when, and what came of it. */
export function HoldVisitForm({ visitId, visit, close }: Props) {
  const t = useTranslations('visits')
  const router = useRouter()
  const form = useActionForm({
    schema: holdVisitInput,
    action: holdVisitAction,
    defaults: {
      visitId,
      version: visit.version,
      on: visit.on,
      endsOn: visit.endsOn ?? '',
      outcome: visit.outcome ?? '',
    },
    onDone: () => {
      toast(t('held'))
      close()
      router.refresh()
    },
  })
  return (
    <ActionForm form={form}>
      <FieldRow>
        <DateField name="on" label={t('fields.on')} required />
        <DateField name="endsOn" label={t('fields.endsOn')} />
      </FieldRow>
      <TextAreaField name="outcome" label={t('fields.outcome')} />
      <FormActions submitLabel={t('hold')} onCancel={close} />
    </ActionForm>
  )
}
