'use client'

import { PencilLine, Plus } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { FormSheet } from '@/ui/form-sheet'
import { toast } from '@/ui/toast/toast'
import type { UnitToEdit } from './unit-form'

const AddUnitForm = dynamic(() => import('./unit-form').then((module) => module.AddUnitForm))
const EditUnitForm = dynamic(() => import('./unit-form').then((module) => module.EditUnitForm))

export function AddUnit({ buildingId }: { buildingId: string }) {
  const t = useTranslations('factories.unit')
  const told = useTold(t('added'))
  return (
    <FormSheet name="unit" title={t('add')} label={t('add')} icon={<Plus aria-hidden />}>
      {(close) => <AddUnitForm buildingId={buildingId} onCancel={close} onDone={() => told(close)} />}
    </FormSheet>
  )
}

export function EditUnit({ unit }: { unit: UnitToEdit }) {
  const t = useTranslations('factories')
  const told = useTold(t('unit.saved'))
  return (
    <FormSheet
      name={`unit-${unit.id}`}
      title={t('unit.edit')}
      description={unit.code}
      label={t('edit.action')}
      icon={<PencilLine aria-hidden />}
    >
      {(close) => <EditUnitForm unit={unit} onCancel={close} onDone={() => told(close)} />}
    </FormSheet>
  )
}

function useTold(words: string) {
  const router = useRouter()
  return (close: () => void) => {
    toast(words)
    close()
    router.refresh()
  }
}
