'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ActionForm } from '@/ui/form/action-form'
import { FormActions } from '@/ui/form/form-actions'
import { RadioField } from '@/ui/form/radio-field'
import { TextField } from '@/ui/form/text-field'
import { useActionForm } from '@/ui/form/use-action-form'
import { toast } from '@/ui/toast/toast'
import { setRobotAction } from '../actions'
import { ROBOT_KINDS, type RobotKind } from '../rules'
import { setRobotInput } from '../schema'

export function RobotForm({ kind, close }: { kind: RobotKind; close: () => void }) {
  const t = useTranslations('notices.robot')
  const router = useRouter()
  const form = useActionForm({
    schema: setRobotInput,
    action: setRobotAction,
    defaults: { kind, url: '', secret: '' },
    onDone: () => {
      toast(t('saved'))
      close()
      router.refresh()
    },
  })
  const signs = form.values.watch('kind') === 'DINGTALK'
  return (
    <ActionForm form={form}>
      <RadioField
        name="kind"
        label={t('kind')}
        options={ROBOT_KINDS.map((one) => ({ value: one, label: t(`kinds.${one}`) }))}
      />
      <TextField name="url" type="url" label={t('url')} help={t('urlHelp')} required />
      {signs ? <TextField name="secret" label={t('secret')} help={t('secretHelp')} /> : null}
      <FormActions submitLabel={t('set')} onCancel={close} />
    </ActionForm>
  )
}
