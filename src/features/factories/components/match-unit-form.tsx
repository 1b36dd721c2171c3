'use client'

import { useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/ui/form/action-form'
import { ComboboxField } from '@/ui/form/combobox-field'
import { DateField } from '@/ui/form/date-field'
import { FieldRow } from '@/ui/form/field-row'
import { FormActions } from '@/ui/form/form-actions'
import { TextAreaField } from '@/ui/form/text-area-field'
import { TextField } from '@/ui/form/text-field'
import { useActionForm } from '@/ui/form/use-action-form'
import { findVacantUnitsAction, matchUnitAction } from '../actions'
import { matchUnitInput } from '../schema'

type Props = { projectId: string; today: string; onDone: () => void; onCancel: () => void }

/** A project begins to negotiate about a unit that has room. */
export function MatchUnitForm({ projectId, today, onDone, onCancel }: Props) {
  const t = useTranslations('factories')
  const english = useLocale() === 'en'
  const form = useActionForm({
    schema: matchUnitInput,
    action: matchUnitAction,
    defaults: { projectId, unitId: '', area: '', on: today, note: '' },
    onDone,
  })
  const search = async (q: string) => {
    const found = await findVacantUnitsAction({ q })
    if (!found.ok) return []
    return found.value.map(({ id, code, building, owner, freeArea }) => ({
      value: id,
      label: t('match.option', { building: building.name, code }),
      hint: t('match.hint', { owner: english ? owner.nameEn : owner.name, area: freeArea }),
    }))
  }
  return (
    <ActionForm form={form}>
      <ComboboxField
        name="unitId"
        label={t('match.unit')}
        help={t('match.unitHelp')}
        search={search}
        required
      />
      <FieldRow>
        <TextField
          name="area"
          label={t('occupancy.area')}
          help={t('fields.areaHelp')}
          inputMode="numeric"
          required
        />
        <DateField name="on" label={t('occupancy.on')} required />
      </FieldRow>
      <TextAreaField name="note" label={t('occupancy.note')} />
      <FormActions submitLabel={t('match.save')} onCancel={onCancel} />
    </ActionForm>
  )
}
