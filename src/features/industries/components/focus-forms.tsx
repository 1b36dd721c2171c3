'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ActionForm } from '@/ui/form/action-form'
import { FormActions } from '@/ui/form/form-actions'
import { MultiSelectField } from '@/ui/form/multi-select-field'
import type { Option } from '@/ui/form/select-field'
import { TextField } from '@/ui/form/text-field'
import { useActionForm } from '@/ui/form/use-action-form'
import { toast } from '@/ui/toast/toast'
import { addFocusAction, editFocusAction } from '../actions'
import { addFocusInput, editFocusInput } from '../schema'

export type FocusInHand = { id: string; version: number; name: string; nameEn: string; chainIds: string[] }

export function AddFocusForm({ chains, close }: { chains: Option[]; close: () => void }) {
  const t = useTranslations('industries.form')
  const form = useActionForm({
    schema: addFocusInput,
    action: addFocusAction,
    defaults: { name: '', nameEn: '', chainIds: [] },
    onDone: useSaved(t('added'), close),
  })
  return (
    <ActionForm form={form}>
      <FocusFields chains={chains} />
      <FormActions submitLabel={t('save')} onCancel={close} />
    </ActionForm>
  )
}

type EditProps = { focus: FocusInHand; chains: Option[]; close: () => void }

export function EditFocusForm({ focus, chains, close }: EditProps) {
  const t = useTranslations('industries.form')
  const { id: focusId, version, name, nameEn, chainIds } = focus
  const form = useActionForm({
    schema: editFocusInput,
    action: editFocusAction,
    defaults: { focusId, version, name, nameEn, chainIds },
    onDone: useSaved(t('edited'), close),
  })
  return (
    <ActionForm form={form}>
      <FocusFields chains={chains} />
      <FormActions submitLabel={t('save')} onCancel={close} />
    </ActionForm>
  )
}

function FocusFields({ chains }: { chains: Option[] }) {
  const t = useTranslations('industries.form')
  return (
    <>
      <TextField name="name" label={t('name')} required />
      <TextField name="nameEn" label={t('nameEn')} required />
      <MultiSelectField name="chainIds" label={t('chains')} help={t('chainsHelp')} options={chains} />
    </>
  )
}

function useSaved(said: string, close: () => void) {
  const router = useRouter()
  return () => {
    toast(said)
    close()
    router.refresh()
  }
}
