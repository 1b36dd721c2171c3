'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { AREA_ROLES, type AreaRole } from '@/lib/actor'
import { ActionForm } from '@/ui/form/action-form'
import { ComboboxField } from '@/ui/form/combobox-field'
import { FormActions } from '@/ui/form/form-actions'
import { RadioField } from '@/ui/form/radio-field'
import { useActionForm } from '@/ui/form/use-action-form'
import { toast } from '@/ui/toast/toast'
import { grantAreaRoleAction, searchPeopleAction } from '../actions'
import { areaRoleInput } from '../schema'

type RoleProps = { userId: string; held: AreaRole[]; close: () => void }

export function GrantRoleForm({ userId, held, close }: RoleProps) {
  const t = useTranslations()
  const form = useGrantForm({ userId }, close)
  const options = AREA_ROLES.filter((role) => !held.includes(role)).map((role) => ({
    value: role,
    label: t(`shell.roles.${role}`),
    hint: t(`people.roleMeanings.${role}`),
  }))
  return (
    <ActionForm form={form}>
      <RadioField name="role" label={t('people.areaRole')} options={options} required />
      <FormActions submitLabel={t('people.grantSubmit')} onCancel={close} />
    </ActionForm>
  )
}

export function GrantHolderForm({ role, close }: { role: AreaRole; close: () => void }) {
  const t = useTranslations('people')
  const form = useGrantForm({ role }, close)
  return (
    <ActionForm form={form}>
      <p className="text-muted">{t(`roleMeanings.${role}`)}</p>
      <ComboboxField
        name="userId"
        label={t('person')}
        help={t('personHelp')}
        search={(q) => searchPeopleAction({ q }).then((found) => (found.ok ? found.value : []))}
        autoFocus
        required
      />
      <FormActions submitLabel={t('grantSubmit')} onCancel={close} />
    </ActionForm>
  )
}

function useGrantForm(known: { userId?: string; role?: AreaRole }, close: () => void) {
  const t = useTranslations('people')
  const router = useRouter()
  return useActionForm({
    schema: areaRoleInput,
    action: grantAreaRoleAction,
    defaults: { userId: '', role: '', ...known },
    onDone: () => {
      toast(t('granted'))
      close()
      router.refresh()
    },
  })
}
