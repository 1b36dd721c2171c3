'use client'

import { CloudAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '../button'
import { EmptyState } from '../empty-state'

export type FailedProps = { error: unknown; retry: () => void }

/** A page failed: says so, offers to try again, and gives the reference that finds it in the log. */
export function FailedMessage({ error, retry }: FailedProps) {
  const t = useTranslations('shell.error')
  const reference = referenceOf(error)
  return (
    <EmptyState
      icon={<CloudAlert />}
      heading="h1"
      title={t('title')}
      hint={reference ? `${t('hint')} ${t('reference', { reference })}` : t('hint')}
      action={<Button onClick={() => retry()}>{t('retry')}</Button>}
    />
  )
}

// The digest finds the error in the server's log; its text never reaches the browser.
function referenceOf(error: unknown): string | undefined {
  return error instanceof Error && 'digest' in error ? String(error.digest) : undefined
}
