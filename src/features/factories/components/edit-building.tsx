'use client'

import { PencilLine } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import type { Option } from '@/ui/form/select-field'
import { FormSheet } from '@/ui/form-sheet'
import type { BuildingToEdit } from './building-forms'

const EditBuildingForm = dynamic(() => import('./building-forms').then((module) => module.EditBuildingForm))

export function EditBuilding({ building, owners }: { building: BuildingToEdit; owners: Option[] }) {
  const t = useTranslations('factories.edit')
  return (
    <FormSheet
      name="building"
      title={t('title')}
      description={building.name}
      label={t('action')}
      icon={<PencilLine aria-hidden />}
      size="md"
      done={t('done')}
    >
      {(close, saved) => (
        <EditBuildingForm building={building} owners={owners} onCancel={close} onDone={saved} />
      )}
    </FormSheet>
  )
}
