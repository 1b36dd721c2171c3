'use client'

import { useTranslations } from 'next-intl'
import { CountedMoneyFields } from '@/ui/form/counted-money-fields'
import { DateField } from '@/ui/form/date-field'
import { FieldRow } from '@/ui/form/field-row'
import { type Option, SelectField } from '@/ui/form/select-field'
import { TextAreaField } from '@/ui/form/text-area-field'
import { TextField } from '@/ui/form/text-field'

/** What stands in a contract, whatever its kind. */
export function ContractFields({ events }: { events: Option[] }) {
  const t = useTranslations('signings')
  return (
    <>
      <FieldRow>
        <TextField name="contractNo" label={t('fields.contractNo')} required />
        <DateField name="signedOn" label={t('fields.signedOn')} required />
      </FieldRow>
      <CountedMoneyFields label={t('fields.amount')} unit="亿" />
      <TextField name="parties" label={t('fields.parties')} help={t('fields.partiesHelp')} required />
      <SelectField name="eventId" label={t('fields.event')} help={t('fields.eventHelp')} options={events} />
      <TextAreaField name="note" label={t('fields.note')} />
    </>
  )
}
