'use client'

import { useTranslations } from 'next-intl'
import { formatMoment } from '@/lib/dates'
import { Button } from '../button'
import { Notice } from '../notice'
import type { Draft } from './draft'

export function DraftNotice({ draft }: { draft: Draft }) {
  const t = useTranslations('ui.form')
  if (!draft.foundAt) return null
  return (
    <Notice
      tone="accent"
      title={t('draftFound', { when: formatMoment(draft.foundAt) })}
      actions={
        <>
          <Button size="sm" variant="primary" onClick={draft.restore}>
            {t('draftRestore')}
          </Button>
          <Button size="sm" variant="ghost" onClick={draft.discard}>
            {t('draftDiscard')}
          </Button>
        </>
      }
    />
  )
}
