'use client'

import { useTranslations } from 'next-intl'
import { DateField } from '@/ui/form/date-field'
import { FieldRow } from '@/ui/form/field-row'
import { type Option, SelectField } from '@/ui/form/select-field'
import { TextAreaField } from '@/ui/form/text-area-field'
import { TextField } from '@/ui/form/text-field'
import { REQUEST_KINDS } from '../rules'
import { OwnerField } from './owner-field'

/** What is asked, by whom, and who sees to it by when. */
export function RequestFields({ projectId, owner }: { projectId: string; owner?: Option }) {
  const t = useTranslations('aftercare')
  return (
    <>
      <TextField name="title" label={t('fields.title')} help={t('fields.titleHelp')} required />
      <FieldRow>
        <SelectField
          name="kind"
          label={t('fields.kind')}
          options={REQUEST_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
          required
        />
        <TextField name="raisedBy" label={t('fields.raisedBy')} help={t('fields.raisedByHelp')} />
      </FieldRow>
      <FieldRow>
        <DateField name="raisedOn" label={t('fields.raisedOn')} required />
        <DateField name="dueOn" label={t('fields.dueOn')} required />
      </FieldRow>
      <OwnerField projectId={projectId} initial={owner} />
      <TextAreaField name="detail" label={t('fields.detail')} />
    </>
  )
}
