'use client'

import { useTranslations } from 'next-intl'
import { ComboboxField } from '@/ui/form/combobox-field'
import { DateField } from '@/ui/form/date-field'
import { FieldRow } from '@/ui/form/field-row'
import { type Option, SelectField } from '@/ui/form/select-field'
import { TextField } from '@/ui/form/text-field'
import { findFactorOwnersAction } from '../actions'
import { FACTOR_KINDS } from '../rules'

/** What is needed, and who sees to it by when. */
export function FactorFields({ projectId, owner }: { projectId: string; owner?: Option }) {
  const t = useTranslations('work-steps')
  const search = async (q: string): Promise<Option[]> => {
    const found = await findFactorOwnersAction({ projectId, q })
    return found.ok
      ? found.value.map(({ id, name, entities }) => ({ value: id, label: name, hint: entities.join('、') }))
      : []
  }
  return (
    <>
      <SelectField
        name="kind"
        label={t('fields.kind')}
        options={FACTOR_KINDS.map((value) => ({ value, label: t(`factorKinds.${value}`) }))}
        required
      />
      <TextField name="need" label={t('fields.need')} help={t('fields.needHelp')} required />
      <FieldRow>
        <ComboboxField
          name="ownerId"
          label={t('fields.owner')}
          help={t('fields.ownerHelp')}
          search={search}
          initial={owner}
          required
        />
        <DateField name="dueOn" label={t('fields.dueOn')} required />
      </FieldRow>
    </>
  )
}
