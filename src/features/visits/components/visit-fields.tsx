'use client'

import { ChevronRight } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { useFormContext } from 'react-hook-form'
import { DateField } from '@/ui/form/date-field'
import { FieldRow } from '@/ui/form/field-row'
import { MultiSelectField } from '@/ui/form/multi-select-field'
import { RadioField } from '@/ui/form/radio-field'
import { SelectField } from '@/ui/form/select-field'
import { TextAreaField } from '@/ui/form/text-area-field'
import { TextField } from '@/ui/form/text-field'
import type { VisitChoices } from '../list-choices'
import { VISIT_KINDS } from '../rules'

/** What kind of visit, when, where and what for. */
export function VisitBasics() {
  const t = useTranslations('visits')
  return (
    <>
      <RadioField
        name="kind"
        label={t('fields.kind')}
        options={VISIT_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        inline
        required
      />
      <FieldRow>
        <DateField name="on" label={t('fields.on')} required />
        <TextField name="place" label={t('fields.place')} required />
      </FieldRow>
      <TextField name="purpose" label={t('fields.purpose')} required />
    </>
  )
}

export type Person = { id: string; name: string }

/** Who of the entity's own people went. */
export function PeopleField({ people }: { people: Person[] }) {
  const t = useTranslations('visits')
  if (people.length === 0) return null
  return (
    <MultiSelectField
      name="participantIds"
      label={t('fields.participantIds')}
      options={people.map(({ id, name }) => ({ value: id, label: name }))}
    />
  )
}

const FOLDED = ['endsOn', 'mainLeaderId', 'ledBy', 'eventId', 'participants', 'outcome']

/** What many visits do not need, folded away until wanted, written already, or wrong. */
export function MoreOfVisit({ choices }: { choices: Pick<VisitChoices, 'leaders' | 'events'> }) {
  const t = useTranslations('visits')
  const { formState, getValues } = useFormContext()
  const [open, setOpen] = useState(() => FOLDED.some((name) => getValues(name)))
  const wrong = FOLDED.some((name) => formState.errors[name])
  useEffect(() => {
    if (wrong) setOpen(true)
  }, [wrong])
  return (
    <details
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
      className="group rounded-lg border border-line"
    >
      <summary className="flex min-h-11 cursor-pointer items-center gap-1.5 rounded-lg px-3 text-muted select-none hover:text-ink">
        <ChevronRight aria-hidden className="size-4 transition-transform group-open:rotate-90" />
        {t('moreFields')}
      </summary>
      <div className="flex flex-col gap-4 px-3 pt-1 pb-4">
        <LeaderFields leaders={choices.leaders} />
        <OtherFields events={choices.events} />
      </div>
    </details>
  )
}

function LeaderFields({ leaders }: Pick<VisitChoices, 'leaders'>) {
  const t = useTranslations('visits.fields')
  return (
    <FieldRow>
      <SelectField
        name="mainLeaderId"
        label={t('mainLeader')}
        help={t('mainLeaderHelp')}
        options={leaders.map(({ id, name, title }) => ({ value: id, label: `${name}（${title}）` }))}
      />
      <TextField name="ledBy" label={t('ledBy')} help={t('ledByHelp')} />
    </FieldRow>
  )
}

function OtherFields({ events }: Pick<VisitChoices, 'events'>) {
  const t = useTranslations('visits.fields')
  const isChinese = useLocale().startsWith('zh')
  return (
    <>
      <FieldRow>
        <DateField name="endsOn" label={t('endsOn')} help={t('endsOnHelp')} />
        <TextField name="participants" label={t('participants')} help={t('participantsHelp')} />
      </FieldRow>
      <SelectField
        name="eventId"
        label={t('event')}
        options={events.map(({ id, name, startsOn }) => ({
          value: id,
          label: isChinese ? `${name}（${startsOn}）` : `${name} (${startsOn})`,
        }))}
      />
      <TextAreaField name="outcome" label={t('outcome')} />
    </>
  )
}
