'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ActionForm } from '@/ui/form/action-form'
import { DateField } from '@/ui/form/date-field'
import { FieldRow } from '@/ui/form/field-row'
import { FormActions } from '@/ui/form/form-actions'
import { TextAreaField } from '@/ui/form/text-area-field'
import { TextField } from '@/ui/form/text-field'
import { useActionForm } from '@/ui/form/use-action-form'
import { toast } from '@/ui/toast/toast'
import { correctLeadAction } from '../actions'
import type { LeadInView } from '../get-lead'
import { correctLeadInput } from '../schema'
import { SourceFields, type Sources } from './source-fields'

type Props = { lead: LeadInView; sources: Sources; close: () => void }

/** The report as it should read; what differs is appended to it with the reason. */
export function CorrectLeadForm({ lead, sources, close }: Props) {
  const t = useTranslations('leads')
  const router = useRouter()
  const form = useActionForm({
    schema: correctLeadInput,
    action: correctLeadAction,
    defaults: {
      leadId: lead.id,
      projectName: lead.projectName,
      reportedOn: lead.reportedOn,
      source: lead.source,
      visitId: lead.visitId ?? '',
      eventId: lead.eventId ?? '',
      sourceNote: lead.sourceNote ?? '',
      contactName: lead.contactName ?? '',
      ...(lead.phoneHidden ? {} : { contactPhone: lead.contactPhone ?? '' }),
      summary: lead.summary ?? '',
      reason: '',
    },
    onDone: () => {
      toast(t('detail.correctDone'))
      close()
      router.refresh()
    },
  })
  return (
    <ActionForm form={form}>
      <TextField name="projectName" label={t('fields.projectName')} required />
      <DateField name="reportedOn" label={t('fields.reportedOn')} required />
      <SourceFields {...withPresent(sources, lead)} />
      <FieldRow>
        <TextField name="contactName" label={t('fields.contactName')} />
        {lead.phoneHidden ? null : <TextField name="contactPhone" label={t('fields.contactPhone')} />}
      </FieldRow>
      <TextAreaField name="summary" label={t('fields.summary')} />
      <TextAreaField name="reason" label={t('detail.correctReason')} required />
      <FormActions submitLabel={t('detail.correct')} onCancel={close} />
    </ActionForm>
  )
}

/** The visit or event on record stays in the list, however old it is. */
function withPresent({ events, visits }: Sources, { event, visit }: LeadInView): Sources {
  const eventListed = !event || events.some(({ id }) => id === event.id)
  const visitListed = !visit || visits.some(({ id }) => id === visit.id)
  return {
    events: eventListed ? events : [{ ...event, startsOn: '' }, ...events],
    visits: visitListed ? visits : [{ ...visit, place: visit.place ?? '', purpose: '' }, ...visits],
  }
}
