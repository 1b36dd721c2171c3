'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ActionForm } from '@/ui/form/action-form'
import { CheckboxField } from '@/ui/form/checkbox-field'
import { FormActions } from '@/ui/form/form-actions'
import { MultiSelectField } from '@/ui/form/multi-select-field'
import { useActionForm } from '@/ui/form/use-action-form'
import { toast } from '@/ui/toast/toast'
import { setPreferencesAction } from '../actions'
import { NOTICE_KINDS } from '../rules'
import { setPreferencesInput } from '../schema'
import type { Preferences } from './preferences-panel'

export function PreferencesForm({ preferences, close }: { preferences: Preferences; close: () => void }) {
  const t = useTranslations('notices')
  const router = useRouter()
  const { mail, muted, email, mailIsSetUp } = preferences
  const form = useActionForm({
    schema: setPreferencesInput,
    action: setPreferencesAction,
    defaults: { mail, told: NOTICE_KINDS.filter((kind) => !muted.includes(kind)) },
    onDone: () => {
      toast(t('preferences.saved'))
      close()
      router.refresh()
    },
  })
  const reach = mailIsSetUp ? 'mailHelp' : 'noServer'
  return (
    <ActionForm form={form}>
      <CheckboxField
        name="mail"
        label={t('preferences.mail')}
        help={email ? t(`preferences.${reach}`, { email }) : t('preferences.noEmail')}
        disabled={!email}
      />
      <MultiSelectField
        name="told"
        label={t('preferences.told')}
        options={NOTICE_KINDS.map((kind) => ({ value: kind, label: t(`names.${kind}`) }))}
      />
      <FormActions submitLabel={t('preferences.save')} onCancel={close} />
    </ActionForm>
  )
}
