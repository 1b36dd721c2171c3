'use client'

import { PencilLine, Plus } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { FormSheet } from '@/ui/form-sheet'
import type { UnitToEdit } from './unit-form'

const AddUnitForm = dynamic(() => import('./unit-form').then((module) => module.AddUnitForm))
const EditUnitForm = dynamic(() => import('./unit-form').then((module) => module.EditUnitForm))

export function AddUnit({ buildingId }: { buildingId: string }) {
  const t = useTranslations('factories.unit')
  return (
    <FormSheet name="unit" title={t('add')} label={t('add')} icon={<Plus aria-hidden />} done={t('added')}>
      {(close, saved) => <AddUnitForm buildingId={buildingId} onCancel={close} onDone={saved} />}
    </FormSheet>
  )
}

export function EditUnit({ unit }: { unit: UnitToEdit }) {
  const t = useTranslations('factories')
  return (
    <FormSheet
      name={`unit-${unit.id}`}
      title={t('unit.edit')}
      description={unit.code}
      label={t('edit.action')}
      icon={<PencilLine aria-hidden />}
      done={t('unit.saved')}
    >
      {(close, saved) => <EditUnitForm unit={unit} onCancel={close} onDone={saved} />}
    </FormSheet>
  )
}
