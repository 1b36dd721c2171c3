'use client'

import { usePathname, useRouter, useSearchParams } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ActionForm } from '@/ui/form/action-form'
import { FormActions } from '@/ui/form/form-actions'
import { SelectField } from '@/ui/form/select-field'
import { TextField } from '@/ui/form/text-field'
import { useActionForm } from '@/ui/form/use-action-form'
import { toast } from '@/ui/toast/toast'
import { renameViewAction, saveViewAction } from '../actions'
import type { SavedViewRow } from '../queries'
import { renameViewInput, saveViewInput } from '../schema'

/** An entity with which the reader may share. */
export type Circle = { value: string; label: string }

type SaveProps = {
  list: string
  now: { query: string; columns: string[] }
  circles: Circle[]
  close: () => void
}

/** The list as it is asked for now, under a name; it is in use at once. */
export function SaveViewForm({ list, now: { query, columns }, circles, close }: SaveProps) {
  const t = useTranslations('saved-views')
  const router = useRouter()
  const [path, search] = [usePathname(), useSearchParams()]
  const form = useActionForm({
    schema: saveViewInput,
    action: saveViewAction,
    defaults: { list, name: '', entityId: '', query, columns },
    onDone: ({ id }) => {
      toast(t('saved'))
      close()
      const used = new URLSearchParams(search)
      used.delete('cursor')
      used.set('saved', id)
      router.replace(`${path}?${used}`, { scroll: false })
    },
  })
  return (
    <ActionForm form={form}>
      <Fields circles={circles} />
      <FormActions submitLabel={t('form.save')} onCancel={close} />
    </ActionForm>
  )
}

type RenameProps = { view: SavedViewRow; circles: Circle[]; close: () => void }

export function RenameViewForm({ view, circles, close }: RenameProps) {
  const t = useTranslations('saved-views')
  const router = useRouter()
  const form = useActionForm({
    schema: renameViewInput,
    action: renameViewAction,
    defaults: { viewId: view.id, version: view.version, name: view.name, entityId: view.entity?.id ?? '' },
    onDone: () => {
      toast(t('renamed'))
      close()
      router.refresh()
    },
  })
  return (
    <ActionForm form={form}>
      <Fields circles={circles} />
      <FormActions submitLabel={t('form.rename')} onCancel={close} />
    </ActionForm>
  )
}

function Fields({ circles }: { circles: Circle[] }) {
  const t = useTranslations('saved-views.form')
  return (
    <>
      <TextField name="name" label={t('name')} placeholder={t('namePlaceholder')} required autoFocus />
      {circles.length > 0 ? (
        <SelectField
          name="entityId"
          label={t('sharedWith')}
          help={t('sharedWithHelp')}
          options={circles}
          placeholder={t('private')}
        />
      ) : null}
    </>
  )
}
