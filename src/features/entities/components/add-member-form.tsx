'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { MEMBERSHIP_ROLES, type MembershipRole } from '@/lib/actor'
import { today } from '@/lib/dates'
import { ActionForm } from '@/ui/form/action-form'
import { ComboboxField } from '@/ui/form/combobox-field'
import { DateField } from '@/ui/form/date-field'
import { FormActions } from '@/ui/form/form-actions'
import { RadioField } from '@/ui/form/radio-field'
import { SelectField } from '@/ui/form/select-field'
import { useActionForm } from '@/ui/form/use-action-form'
import { toast } from '@/ui/toast/toast'
import { addMemberAction, searchPeopleToAddAction } from '../actions'
import { rolesIn } from '../rules'
import { addMemberInput } from '../schema'
import type { EntityChoice } from './member-sheets'

type PersonProps = { entityId: string; roles: MembershipRole[]; close: () => void }

export function AddPersonForm({ entityId, roles, close }: PersonProps) {
  const t = useTranslations('entities')
  const form = useMemberForm({ entityId, role: roles[0] }, close)
  return (
    <ActionForm form={form}>
      <ComboboxField
        name="userId"
        label={t('person')}
        help={t('personHelp')}
        search={(q) => searchPeopleToAddAction({ q }).then((found) => (found.ok ? found.value : []))}
        autoFocus
        required
      />
      <RoleAndDay roles={roles} />
      <FormActions submitLabel={t('addSubmit')} onCancel={close} />
    </ActionForm>
  )
}

type EntityProps = { userId: string; entities: EntityChoice[]; close: () => void }

export function AddToEntityForm({ userId, entities, close }: EntityProps) {
  const t = useTranslations('entities')
  const form = useMemberForm({ userId }, close)
  const chosen = entities.find(({ id }) => id === form.values.watch('entityId'))
  return (
    <ActionForm form={form}>
      <SelectField
        name="entityId"
        label={t('entity')}
        options={entities.map(({ id, name }) => ({ value: id, label: name }))}
        required
      />
      <RoleAndDay roles={chosen ? rolesIn(chosen.kind) : [...MEMBERSHIP_ROLES]} />
      <FormActions submitLabel={t('addSubmit')} onCancel={close} />
    </ActionForm>
  )
}

function RoleAndDay({ roles }: { roles: MembershipRole[] }) {
  const t = useTranslations('entities')
  const options = roles.map((value) => ({
    value,
    label: t(`roles.${value}`),
    hint: t(`roleMeanings.${value}`),
  }))
  return (
    <>
      <RadioField name="role" label={t('role')} options={options} required />
      <DateField name="startsOn" label={t('startsOn')} help={t('startsOnHelp')} required />
    </>
  )
}

function useMemberForm(
  known: { userId?: string; entityId?: string; role?: MembershipRole },
  close: () => void,
) {
  const t = useTranslations('entities')
  const router = useRouter()
  return useActionForm({
    schema: addMemberInput,
    action: addMemberAction,
    defaults: { userId: '', entityId: '', role: '', startsOn: today(), ...known },
    onDone: () => {
      toast(t('memberAdded'))
      close()
      router.refresh()
    },
  })
}
