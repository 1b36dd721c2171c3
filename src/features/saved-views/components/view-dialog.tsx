'use client'

import { useTranslations } from 'next-intl'
import { ConfirmDialog } from '@/ui/confirm-dialog'
import { Dialog } from '@/ui/dialog'
import type { SavedViewRow } from '../queries'
import { useViewActs } from './use-view-acts'
import { type Circle, RenameViewForm, SaveViewForm } from './view-forms'

type Props = {
  name: 'save' | 'rename' | 'delete'
  close: () => void
  list: string
  view: SavedViewRow | undefined
  now: { query: string; columns: string[] }
  circles: Circle[]
}

/** Naming a view, naming it anew, or taking it away; loaded when it is asked for. */
export function ViewDialog({ name, close, list, view, now, circles }: Props) {
  const t = useTranslations('saved-views')
  const onOpenChange = (open: boolean) => !open && close()
  if (name === 'save') {
    return (
      <Dialog open onOpenChange={onOpenChange} size="sm" title={t('save')} description={t('saveHint')}>
        <SaveViewForm list={list} now={now} circles={circles} close={close} />
      </Dialog>
    )
  }
  if (!view) return null
  if (name === 'delete') return <DeleteView view={view} close={close} />
  return (
    <Dialog open onOpenChange={onOpenChange} size="sm" title={t('rename')}>
      <RenameViewForm view={view} circles={circles} close={close} />
    </Dialog>
  )
}

function DeleteView({ view, close }: { view: SavedViewRow; close: () => void }) {
  const t = useTranslations('saved-views')
  const { remove } = useViewActs(view)
  return (
    <ConfirmDialog
      open
      danger
      onOpenChange={(open) => !open && close()}
      title={t('deleteTitle', { name: view.name })}
      confirmLabel={t('delete')}
      onConfirm={remove}
    >
      {t(view.entity ? 'deleteShared' : 'deleteOwn', { entity: view.entity?.name ?? '' })}
    </ConfirmDialog>
  )
}
