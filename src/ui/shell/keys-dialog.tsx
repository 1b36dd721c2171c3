'use client'

import { useTranslations } from 'next-intl'
import { Dialog } from '../dialog'
import { Kbd } from '../kbd'

export function KeysDialog({ close, canCreate }: { close: () => void; canCreate: boolean }) {
  const t = useTranslations('shell.keys')
  const keys = [
    ...(canCreate ? [{ key: 'create', press: ['C'] }] : []),
    { key: 'search', press: ['/'] },
    { key: 'save', press: ['Ctrl', '↵'] },
    { key: 'leave', press: ['Esc'] },
    { key: 'show', press: ['?'] },
  ]
  return (
    <Dialog open onOpenChange={(stays) => !stays && close()} size="sm" title={t('title')}>
      <dl className="flex flex-col">
        {keys.map(({ key, press }) => (
          <div
            key={key}
            className="flex items-center justify-between border-b border-line py-2 last:border-0"
          >
            <dt>{t(key)}</dt>
            <dd className="flex gap-1">
              {press.map((one) => (
                <Kbd key={one}>{one}</Kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
