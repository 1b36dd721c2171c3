'use client'

import { useTranslations } from 'next-intl'
import { formatMoment } from '@/lib/dates'
import { Button } from '../button'
import { Notice } from '../notice'
import type { Draft } from './draft'

/** Offers what was typed here before and never saved. */
export function DraftFound({ draft, foundAt }: { draft: Draft; foundAt: string }) {
  const t = useTranslations('ui.form')
  return (
    <Notice
      tone="accent"
      title={t('draftFound', { when: formatMoment(foundAt) })}
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
