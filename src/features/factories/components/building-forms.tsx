'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ActionForm } from '@/ui/form/action-form'
import { FormActions } from '@/ui/form/form-actions'
import type { Option } from '@/ui/form/select-field'
import { useActionForm } from '@/ui/form/use-action-form'
import { addBuildingAction, editBuildingAction } from '../actions'
import type { BuildingInHand } from '../queries'
import { addBuildingInput, editBuildingInput } from '../schema'
import { BuildingFields } from './building-fields'

export function AddBuildingForm({ owners }: { owners: Option[] }) {
  const t = useTranslations('factories.add')
  const router = useRouter()
  const form = useActionForm({
    schema: addBuildingInput,
    action: addBuildingAction,
    defaults: {
      name: '',
      code: '',
      ownerId: owners.length === 1 ? (owners[0]?.value ?? '') : '',
      area: '',
      completedOn: '',
      address: '',
      note: '',
    },
    onDone: ({ buildingId }) => router.push(`/factories/${buildingId}`),
  })
  return (
    <ActionForm form={form}>
      <BuildingFields owners={owners} />
      <FormActions submitLabel={t('save')} cancelHref="/factories" />
    </ActionForm>
  )
}

export type BuildingToEdit = Pick<
  BuildingInHand,
  'id' | 'version' | 'name' | 'code' | 'ownerId' | 'area' | 'completedOn' | 'address' | 'note'
>

type Edit = { building: BuildingToEdit; owners: Option[]; onDone: () => void; onCancel: () => void }

export function EditBuildingForm({
  building: { id: buildingId, area, ...building },
  owners,
  onDone,
  onCancel,
}: Edit) {
  const t = useTranslations('factories.edit')
  const form = useActionForm({
    schema: editBuildingInput,
    action: editBuildingAction,
    defaults: { buildingId, area: String(area), ...building },
    onDone,
  })
  return (
    <ActionForm form={form}>
      <BuildingFields owners={owners} />
      <FormActions submitLabel={t('save')} onCancel={onCancel} />
    </ActionForm>
  )
}
