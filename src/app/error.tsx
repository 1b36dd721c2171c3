'use client'

import { CloudAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/ui/button'
import { EmptyState } from '@/ui/empty-state'

type Props = { error: unknown; retry: () => void }

export default function PageFailed({ error, retry }: Props) {
  const t = useTranslations('shell.error')
  const reference = digestOf(error)
  return (
    <div className="grid min-h-[60dvh] place-items-center">
      <EmptyState
        icon={<CloudAlert />}
        heading="h1"
        title={t('title')}
        hint={`${t('hint')}${reference ? ` ${t('reference', { reference })}` : ''}`}
        action={<Button onClick={() => retry()}>{t('retry')}</Button>}
      />
    </div>
  )
}

// The digest finds the error in the server's log; its text never reaches the browser.
function digestOf(error: unknown): string | undefined {
  return error instanceof Error && 'digest' in error ? String(error.digest) : undefined
}
