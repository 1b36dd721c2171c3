'use client'

import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { useFormContext } from 'react-hook-form'
import { RadioField } from '@/ui/form/radio-field'
import { SelectField } from '@/ui/form/select-field'
import { TextField } from '@/ui/form/text-field'
import { LEAD_SOURCES } from '../rules'

export type Sources = {
  events: { id: string; name: string; startsOn: string }[]
  visits: { id: string; on: string; place: string; purpose: string }[]
}

/** Where the report comes from; a visit or an event can be named, anything else in words. */
export function SourceFields({ events, visits }: Sources) {
  const t = useTranslations('leads')
  const { watch, setValue } = useFormContext()
  const source = watch('source')
  useEffect(() => {
    if (source !== 'VISIT') setValue('visitId', '')
    if (source !== 'EVENT') setValue('eventId', '')
  }, [source, setValue])
  return (
    <>
      <RadioField
        name="source"
        label={t('form.source')}
        required
        inline
        options={LEAD_SOURCES.map((value) => ({ value, label: t(`sources.${value}`) }))}
      />
      {source === 'VISIT' ? (
        <SelectField
          name="visitId"
          label={t('form.visit')}
          options={visits.map(({ id, on, place, purpose }) => ({
            value: id,
            label: `${on} ${place} ${purpose}`.slice(0, 60),
          }))}
        />
      ) : null}
      {source === 'EVENT' ? (
        <SelectField
          name="eventId"
          label={t('form.event')}
          options={events.map(({ id, name, startsOn }) => ({ value: id, label: `${name} (${startsOn})` }))}
        />
      ) : null}
      {source && source !== 'VISIT' && source !== 'EVENT' ? (
        <TextField name="sourceNote" label={t('form.sourceNote')} help={t('form.sourceNoteHelp')} />
      ) : null}
    </>
  )
}
