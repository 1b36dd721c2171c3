'use client'

import { Toast } from '@base-ui/react/toast'
import { CircleAlert, CircleCheck, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { toastManager } from './toast-manager'

export function Toaster() {
  const t = useTranslations('ui.toast')
  return (
    <Toast.Provider toastManager={toastManager} limit={3}>
      <Toast.Portal>
        <Toast.Viewport
          aria-label={t('label')}
          className="fixed inset-x-4 bottom-20 z-50 flex flex-col gap-2 outline-none sm:inset-x-auto sm:right-6 sm:bottom-6 sm:w-88 print:hidden"
        >
          <Toasts />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  )
}

function Toasts() {
  const { toasts } = Toast.useToastManager()
  const t = useTranslations('ui.toast')
  return toasts.map((toast) => (
    <Toast.Root
      key={toast.id}
      toast={toast}
      swipeDirection={['right', 'down']}
      className="translate-x-(--toast-swipe-movement-x) translate-y-(--toast-swipe-movement-y) rounded-lg bg-raised shadow-float transition-[opacity,translate] duration-200 data-ending-style:opacity-0 data-limited:hidden data-starting-style:translate-y-3 data-starting-style:opacity-0"
    >
      <Toast.Content className="flex items-start gap-2.5 p-3">
        {toast.type === 'problem' ? (
          <CircleAlert aria-hidden className="mt-0.75 size-4 shrink-0 text-critical" />
        ) : (
          <CircleCheck aria-hidden className="mt-0.75 size-4 shrink-0 text-positive" />
        )}
        <div className="min-w-0 flex-1">
          <Toast.Title className="text-base font-medium" />
          <Toast.Description className="text-sm text-muted" />
        </div>
        <Toast.Action className="rounded-sm px-1.5 text-sm font-medium text-accent hover:bg-sunken" />
        <Toast.Close
          aria-label={t('dismiss')}
          className="rounded-sm p-0.75 text-faint hover:bg-sunken hover:text-ink"
        >
          <X aria-hidden className="size-4" />
        </Toast.Close>
      </Toast.Content>
    </Toast.Root>
  ))
}
