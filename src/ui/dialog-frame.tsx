'use client'

import { Dialog as Base } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactElement, ReactNode } from 'react'
import { IconButton } from './icon-button'

export type DialogProps = {
  title: ReactNode
  description?: ReactNode
  /** The button that opens it; leave out when the page keeps `open` itself. */
  trigger?: ReactElement<Record<string, unknown>>
  open?: boolean
  onOpenChange?: (open: boolean) => void
  children: ReactNode
}

type FrameProps = DialogProps & { popup: string }

/** What dialog and sheet share: backdrop, heading, close button, a body that scrolls. */
export function DialogFrame({
  title,
  description,
  trigger,
  open,
  onOpenChange,
  children,
  popup,
}: FrameProps) {
  const t = useTranslations('ui')
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      {trigger ? <Base.Trigger render={trigger} /> : null}
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-30 bg-scrim transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Base.Popup className={popup}>
          <header className="flex items-start gap-3 border-b border-line py-3 pr-3 pl-5">
            <div className="min-w-0 flex-1">
              <Base.Title className="text-md font-semibold">{title}</Base.Title>
              {description ? (
                <Base.Description className="text-sm text-muted">{description}</Base.Description>
              ) : null}
            </div>
            <Base.Close
              render={
                <IconButton label={t('close')} size="sm">
                  <X aria-hidden />
                </IconButton>
              }
            />
          </header>
          <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain p-5">{children}</div>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}
