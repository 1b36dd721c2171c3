'use client'

import { AlertDialog } from '@base-ui/react/alert-dialog'
import { useTranslations } from 'next-intl'
import { type ReactElement, type ReactNode, useState, useTransition } from 'react'
import { Button } from './button'

type Props = {
  title: string
  /** What will happen and what cannot be undone. */
  children: ReactNode
  /** The act itself as a verb: 终止合同, not 确定. */
  confirmLabel: string
  danger?: boolean
  trigger?: ReactElement<Record<string, unknown>>
  open?: boolean
  onOpenChange?: (open: boolean) => void
  /** The dialog stays open, and says so, while this runs. Answer false to keep it open. */
  onConfirm: () => Promise<boolean | undefined> | boolean | undefined
}

/** Asks before something that cannot be taken back. */
export function ConfirmDialog({ trigger, open, onOpenChange, ...rest }: Props) {
  const [ownOpen, setOwnOpen] = useState(false)
  const isOpen = open ?? ownOpen
  const setOpen = onOpenChange ?? setOwnOpen
  return (
    <AlertDialog.Root open={isOpen} onOpenChange={setOpen}>
      {trigger ? <AlertDialog.Trigger render={trigger} /> : null}
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className="fixed inset-0 z-40 bg-scrim transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <AlertDialog.Popup className="fixed top-1/2 left-1/2 z-40 w-[calc(100vw-2rem)] max-w-md -translate-1/2 rounded-xl bg-raised p-5 shadow-float outline-none transition-[opacity,scale] duration-150 data-ending-style:opacity-0 data-starting-style:scale-98 data-starting-style:opacity-0">
          <Question {...rest} close={() => setOpen(false)} />
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  )
}

type QuestionProps = Pick<Props, 'title' | 'children' | 'confirmLabel' | 'danger' | 'onConfirm'> & {
  close: () => void
}

function Question({ title, children, confirmLabel, danger, onConfirm, close }: QuestionProps) {
  const t = useTranslations('ui')
  const [pending, startTransition] = useTransition()
  const confirm = () =>
    startTransition(async () => {
      if ((await onConfirm()) !== false) close()
    })
  return (
    <>
      <AlertDialog.Title className="text-md font-semibold">{title}</AlertDialog.Title>
      <AlertDialog.Description render={<div />} className="mt-1 text-muted">
        {children}
      </AlertDialog.Description>
      <div className="mt-5 flex justify-end gap-2">
        <AlertDialog.Close render={<Button disabled={pending}>{t('cancel')}</Button>} />
        <Button variant={danger ? 'danger' : 'primary'} pending={pending} onClick={confirm}>
          {confirmLabel}
        </Button>
      </div>
    </>
  )
}
