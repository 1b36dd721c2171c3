'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ActionForm } from '@/ui/form/action-form'
import { FormActions } from '@/ui/form/form-actions'
import { TextField } from '@/ui/form/text-field'
import { useActionForm } from '@/ui/form/use-action-form'
import { toast } from '@/ui/toast/toast'
import { changeSettingAction } from '../actions'
import type { SettingRow } from '../queries'
import { changeSettingInput } from '../schema'

export function ChangeSettingForm({ setting, close }: { setting: SettingRow; close: () => void }) {
  const t = useTranslations('settings')
  const router = useRouter()
  const { key, unit, value, usual, min, max, version } = setting
  const form = useActionForm({
    schema: changeSettingInput,
    action: changeSettingAction,
    defaults: { key, version, value: String(value) },
    fromCurrent: (current: { value: number }) => ({ value: String(current.value) }),
    onDone: () => {
      toast(t('changed'))
      close()
      router.refresh()
    },
  })
  return (
    <ActionForm form={form}>
      <TextField
        name="value"
        label={t(`unitLabels.${unit}`)}
        help={t('bounds', { min, max, usual })}
        inputMode="numeric"
        autoFocus
        required
      />
      <FormActions submitLabel={t('save')} onCancel={close} />
    </ActionForm>
  )
}
