'use client'

import { Pencil, Plus } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import type { EntityKind } from '@/lib/actor'
import { FormSheet } from '@/ui/form-sheet'
import type { EditedEntity } from './edit-entity-form'

const AddForm = dynamic(() => import('./add-entity-form').then((module) => module.AddEntityForm))
const EditForm = dynamic(() => import('./edit-entity-form').then((module) => module.EditEntityForm))

export function AddEntity({ kinds }: { kinds: EntityKind[] }) {
  const t = useTranslations('entities')
  const label = t(kinds.length > 1 ? 'add' : 'addDepartment')
  return (
    <FormSheet
      name="entity"
      title={label}
      label={label}
      size="md"
      variant="primary"
      icon={<Plus aria-hidden />}
    >
      {(close) => <AddForm kinds={kinds} close={close} />}
    </FormSheet>
  )
}

export function EditEntity({ entity }: { entity: EditedEntity }) {
  const t = useTranslations('entities')
  return (
    <FormSheet name="edit" title={t('editTitle')} label={t('edit')} size="md" icon={<Pencil aria-hidden />}>
      {(close) => <EditForm entity={entity} close={close} />}
    </FormSheet>
  )
}
