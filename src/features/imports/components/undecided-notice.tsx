'use client'

import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { Button } from '@/ui/button'
import { useTell } from '@/ui/form/use-tell'
import { Notice } from '@/ui/notice'
import { resolveDuplicatesAction } from '../actions'
import type { ImportInView } from '../queries'
import type { Resolution } from '../rules'
import { ReasonDialog } from './reason-dialog'

/** Duplicates that wait for a decision, to be decided all at once. */
export function UndecidedNotice({
  importId,
  undecided,
}: {
  importId: string
  undecided: ImportInView['undecided']
}) {
  const t = useTranslations('imports.duplicates')
  const tell = useTell()
  const [pending, start] = useTransition()
  const [asking, setAsking] = useState(false)
  const decide = (resolution: Resolution, reason?: string) =>
    tell(() => resolveDuplicatesAction({ importId, resolution, reason }), t('done'))
  const all = (resolution: Resolution) => start(async () => void (await decide(resolution)))
  return (
    <Notice
      tone="caution"
      title={t('undecided', { count: undecided.count })}
      actions={
        <>
          <Button size="sm" pending={pending} onClick={() => all('skip')}>
            {t('allSkip')}
          </Button>
          {undecided.openProjects ? (
            <Button size="sm" disabled={pending} onClick={() => all('join')}>
              {t('allJoin')}
            </Button>
          ) : null}
          <Button
            size="sm"
            disabled={pending}
            onClick={() => (undecided.openProjects ? setAsking(true) : all('separate'))}
          >
            {t('allSeparate')}
          </Button>
        </>
      }
    >
      <ReasonDialog
        open={asking}
        onOpenChange={setAsking}
        title={t('reasonTitle')}
        hint={t('reasonHint')}
        label={t('reason')}
        submit={t('allSeparate')}
        onSubmit={(reason) => decide('separate', reason)}
      />
    </Notice>
  )
}
