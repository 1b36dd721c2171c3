'use client'

import { useTranslations } from 'next-intl'
import type { z } from 'zod'
import { ActionForm } from '@/ui/form/action-form'
import type { ActionResult } from '@/ui/form/action-result'
import { FieldRow } from '@/ui/form/field-row'
import { FormActions } from '@/ui/form/form-actions'
import { TextAreaField } from '@/ui/form/text-area-field'
import { TextField } from '@/ui/form/text-field'
import { useActionForm } from '@/ui/form/use-action-form'
import { addUnitAction, editUnitAction } from '../actions'
import type { UnitInHand } from '../queries'
import { addUnitInput, editUnitInput } from '../schema'

export type UnitToEdit = Pick<
  UnitInHand,
  'id' | 'version' | 'code' | 'floor' | 'area' | 'clearHeight' | 'floorLoad' | 'powerKva' | 'note'
>

type Done = { onDone: () => void; onCancel: () => void }

export function AddUnitForm({ buildingId, ...done }: Done & { buildingId: string }) {
  const empty = { code: '', floor: '1', area: '', clearHeight: '', floorLoad: '', powerKva: '', note: '' }
  return (
    <UnitForm schema={addUnitInput} action={addUnitAction} defaults={{ buildingId, ...empty }} {...done} />
  )
}

export function EditUnitForm({ unit, ...done }: Done & { unit: UnitToEdit }) {
  const { id: unitId, version, code, note } = unit
  const written = (value: number | null) => (value === null ? '' : String(value))
  const defaults = {
    unitId,
    version,
    code,
    note,
    floor: String(unit.floor),
    area: String(unit.area),
    clearHeight: written(unit.clearHeight),
    floorLoad: written(unit.floorLoad),
    powerKva: written(unit.powerKva),
  }
  return <UnitForm schema={editUnitInput} action={editUnitAction} defaults={defaults} {...done} />
}

type Form<Schema extends z.ZodType> = Done & {
  schema: Schema
  action: (input: unknown) => Promise<ActionResult<unknown>>
  defaults: Parameters<typeof useActionForm<Schema, unknown>>[0]['defaults']
}

function UnitForm<Schema extends z.ZodType>({ schema, action, defaults, onDone, onCancel }: Form<Schema>) {
  const t = useTranslations('factories')
  const form = useActionForm({ schema, action, defaults, onDone })
  return (
    <ActionForm form={form}>
      <FieldRow>
        <TextField name="code" label={t('fields.code')} required />
        <TextField name="floor" label={t('fields.floor')} inputMode="numeric" required />
      </FieldRow>
      <FieldRow>
        <TextField
          name="area"
          label={t('fields.area')}
          help={t('fields.areaHelp')}
          inputMode="numeric"
          required
        />
        <TextField name="clearHeight" label={`${t('fields.clearHeight')} (m)`} inputMode="decimal" />
      </FieldRow>
      <FieldRow>
        <TextField name="floorLoad" label={`${t('fields.floorLoad')} (t/m²)`} inputMode="decimal" />
        <TextField name="powerKva" label={`${t('fields.power')} (kVA)`} inputMode="numeric" />
      </FieldRow>
      <TextAreaField name="note" label={t('fields.note')} />
      <FormActions submitLabel={t('unit.save')} onCancel={onCancel} />
    </ActionForm>
  )
}
