'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { EntityKind } from '@/lib/actor'
import { today } from '@/lib/dates'
import { ActionForm } from '@/ui/form/action-form'
import { DateField } from '@/ui/form/date-field'
import { FormActions } from '@/ui/form/form-actions'
import { SelectField } from '@/ui/form/select-field'
import { TextField } from '@/ui/form/text-field'
import { useActionForm } from '@/ui/form/use-action-form'
import { toast } from '@/ui/toast/toast'
import { addEntityAction } from '../actions'
import { entityPath } from '../rules'
import { addEntityInput } from '../schema'

/** Of one kind only when there is but one to choose. */
export function AddEntityForm({ kinds, close }: { kinds: EntityKind[]; close: () => void }) {
  const t = useTranslations('entities')
  const router = useRouter()
  const form = useActionForm({
    schema: addEntityInput,
    action: addEntityAction,
    defaults: {
      kind: kinds.length === 1 ? kinds[0] : '',
      name: '',
      nameEn: '',
      startsOn: today(),
      industry: '',
      industryEn: '',
      newAreaLeader: '',
    },
    onDone: ({ entityId }) => {
      toast(t('added'))
      close()
      router.push(entityPath({ kind: form.values.getValues('kind'), id: entityId }))
    },
  })
  const kind: EntityKind | '' = form.values.watch('kind')
  return (
    <ActionForm form={form}>
      {kinds.length > 1 ? (
        <SelectField
          name="kind"
          label={t('kind')}
          options={kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
          required
        />
      ) : null}
      <TextField name="name" label={t('name')} required />
      <TextField name="nameEn" label={t('nameEn')} help={t('nameEnHelp')} required />
      {kind === 'TASK_FORCE' ? <TaskForceFields /> : null}
      <DateField name="startsOn" label={t('since')} required />
      <FormActions submitLabel={t('save')} onCancel={close} />
    </ActionForm>
  )
}

function TaskForceFields() {
  const t = useTranslations('entities')
  return (
    <>
      <TextField name="industry" label={t('industry')} help={t('industryHelp')} required />
      <TextField name="industryEn" label={t('industryEn')} />
      <TextField name="newAreaLeader" label={t('newAreaLeader')} help={t('newAreaLeaderHelp')} />
    </>
  )
}
