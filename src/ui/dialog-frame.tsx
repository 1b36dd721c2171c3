'use client'

import { Dialog as Base } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactElement, ReactNode } from 'react'

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
          <header className="border-b border-line py-3 pr-12 pl-5">
            <Base.Title className="text-md font-semibold">{title}</Base.Title>
            {description ? (
              <Base.Description className="text-sm text-muted">{description}</Base.Description>
            ) : null}
          </header>
          <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain p-5">{children}</div>
          {/* Last, so that the first field and not this button has the focus. */}
          <Base.Close
            aria-label={t('close')}
            className="absolute top-2.5 right-3 grid size-8 place-items-center rounded-md text-faint hover:bg-sunken hover:text-ink"
          >
            <X aria-hidden className="size-4" />
          </Base.Close>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}
