'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ActionForm } from '@/ui/form/action-form'
import { DateField } from '@/ui/form/date-field'
import { FormActions } from '@/ui/form/form-actions'
import { TextField } from '@/ui/form/text-field'
import { useActionForm } from '@/ui/form/use-action-form'
import { toast } from '@/ui/toast/toast'
import { editEntityAction } from '../actions'
import type { EntityRow } from '../queries'
import { editEntityInput } from '../schema'

export type EditedEntity = Pick<
  EntityRow,
  'id' | 'kind' | 'version' | 'name' | 'nameEn' | 'endsOn' | 'newAreaLeader'
>

export function EditEntityForm({ entity, close }: { entity: EditedEntity; close: () => void }) {
  const t = useTranslations('entities')
  const router = useRouter()
  const { id: entityId, kind, version, name, nameEn, endsOn, newAreaLeader } = entity
  const form = useActionForm({
    schema: editEntityInput,
    action: editEntityAction,
    defaults: {
      entityId,
      version,
      name,
      nameEn,
      endsOn: endsOn ?? '',
      newAreaLeader: newAreaLeader ?? '',
    },
    onDone: () => {
      toast(t('edited'))
      close()
      router.refresh()
    },
  })
  return (
    <ActionForm form={form}>
      <TextField name="name" label={t('name')} required />
      <TextField name="nameEn" label={t('nameEn')} required />
      {kind === 'TASK_FORCE' ? (
        <TextField name="newAreaLeader" label={t('newAreaLeader')} help={t('newAreaLeaderHelp')} />
      ) : null}
      <DateField name="endsOn" label={t('dissolves')} help={t('dissolvesHelp')} />
      <FormActions submitLabel={t('save')} onCancel={close} />
    </ActionForm>
  )
}
