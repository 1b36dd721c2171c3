'use client'

import { useLocale, useTranslations } from 'next-intl'
import { DateField } from '@/ui/form/date-field'
import { FieldRow } from '@/ui/form/field-row'
import { RadioField } from '@/ui/form/radio-field'
import { SelectField } from '@/ui/form/select-field'
import { TextAreaField } from '@/ui/form/text-area-field'
import { TextField } from '@/ui/form/text-field'
import type { VisitChoices } from '../list-choices'
import { VISIT_KINDS } from '../rules'
import { EnterprisesField, type NamedEnterprises } from './enterprises-field'

type Props = {
  choices: VisitChoices
  /** The names of the enterprises that the form opens with. */
  names: NamedEnterprises
}

/** What is written down of a visit, planned or held. */
export function VisitFields({ choices, names }: Props) {
  const t = useTranslations('visits')
  const locale = useLocale()
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
        <DateField name="endsOn" label={t('fields.endsOn')} help={t('fields.endsOnHelp')} />
      </FieldRow>
      <TextField name="place" label={t('fields.place')} required />
      <TextAreaField name="purpose" label={t('fields.purpose')} required />
      <EnterprisesField names={names} />
      <FieldRow>
        <SelectField
          name="mainLeaderId"
          label={t('fields.mainLeader')}
          help={t('fields.mainLeaderHelp')}
          options={choices.leaders.map(({ id, name, title }) => ({
            value: id,
            label: `${name}（${title}）`,
          }))}
        />
        <TextField name="ledBy" label={t('fields.ledBy')} help={t('fields.ledByHelp')} />
      </FieldRow>
      <FieldRow>
        <SelectField
          name="eventId"
          label={t('fields.event')}
          options={choices.events.map(({ id, name, startsOn }) => ({
            value: id,
            label: locale.startsWith('zh') ? `${name}（${startsOn}）` : `${name} (${startsOn})`,
          }))}
        />
        <TextField name="participants" label={t('fields.participants')} />
      </FieldRow>
      <TextAreaField name="outcome" label={t('fields.outcome')} />
    </>
  )
}
