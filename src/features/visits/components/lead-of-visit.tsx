'use client'

import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useFormContext } from 'react-hook-form'
import { FieldRow } from '@/ui/form/field-row'
import { MoneyField } from '@/ui/form/money-field'
import { type Option, SelectField } from '@/ui/form/select-field'
import { TextField } from '@/ui/form/text-field'
import { IconButton } from '@/ui/icon-button'
import { OpenProjects } from './open-projects'

export const emptyLead = {
  projectName: '',
  holderId: '',
  intendedAmountYuan: '',
  resolution: '',
  ofLeadId: '',
  reason: '',
}

type Props = { index: number; entities: Option[]; duplicatesMet: number; drop: () => void }

/** A lead that saving the visit logs: its project, how much, for whom, and what to do about a project that is open. */
export function LeadOfVisit({ index, entities, duplicatesMet, drop }: Props) {
  const t = useTranslations('visits')
  const path = `enterprises.${index}.lead`
  const isNew = !useFormContext().watch(`enterprises.${index}.enterpriseId`)
  return (
    <fieldset className="flex min-w-0 flex-col gap-3 rounded-md bg-accent-soft p-3">
      <legend className="sr-only">{t('leadFields.title')}</legend>
      <div className="flex items-center justify-between gap-2">
        <p className="font-medium">{t('leadFields.title')}</p>
        <IconButton label={t('met.noLead')} size="sm" onClick={drop}>
          <X aria-hidden />
        </IconButton>
      </div>
      <TextField name={`${path}.projectName`} label={t('leadFields.projectName')} required />
      <FieldRow>
        <MoneyField name={`${path}.intendedAmountYuan`} label={t('leadFields.amount')} />
        {entities.length > 1 ? (
          <SelectField name={`${path}.holderId`} label={t('leadFields.holder')} options={entities} required />
        ) : null}
      </FieldRow>
      {isNew ? (
        <TextField
          name={`enterprises.${index}.creditCode`}
          label={t('fields.creditCode')}
          help={t('fields.creditCodeHelp')}
        />
      ) : null}
      <OpenProjects index={index} duplicatesMet={duplicatesMet} />
    </fieldset>
  )
}
