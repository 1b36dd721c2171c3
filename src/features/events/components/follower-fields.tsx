'use client'

import { useTranslations } from 'next-intl'
import { useFormContext } from 'react-hook-form'
import { DateField } from '@/ui/form/date-field'
import { SelectField } from '@/ui/form/select-field'
import { TextField } from '@/ui/form/text-field'

/** An entity that can follow a target, named in the reader's language, with its officers. */
export type FollowerChoice = { id: string; name: string; officers: { id: string; name: string }[] }

/** Who follows a target and since when; the officers are those of the chosen entity. */
export function FollowerFields({ followers }: { followers: FollowerChoice[] }) {
  const t = useTranslations('events.target')
  const { watch } = useFormContext()
  const entity = followers.find(({ id }) => id === watch('entityId'))
  const officers = (entity?.officers ?? []).map(({ id, name }) => ({ value: id, label: name }))
  return (
    <>
      <SelectField
        name="entityId"
        label={t('entity')}
        options={followers.map(({ id, name }) => ({ value: id, label: name }))}
        required
      />
      <SelectField
        name="officerId"
        label={t('officer')}
        help={entity ? undefined : t('officerHelp')}
        options={officers}
      />
      <DateField name="chosenOn" label={t('chosenOn')} required />
      <TextField name="note" label={t('note')} />
    </>
  )
}
