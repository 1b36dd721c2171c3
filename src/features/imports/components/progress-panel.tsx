'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useState, useTransition } from 'react'
import { Button } from '@/ui/button'
import { useTell } from '@/ui/form/use-tell'
import { Panel } from '@/ui/panel'
import { cancelImportAction, getImportProgressAction } from '../actions'
import { type ImportStatus, isUnderWay, type RowCounts } from '../rules'

type Props = { importId: string; status: ImportStatus; counts: RowCounts; total: number; mayStop: boolean }

const EVERY_MS = 1000

/** How far a run, or its undoing, has come; asks every second, and shows the result once it is over. */
export function ProgressPanel({ importId, status, counts: first, total, mayStop }: Props) {
  const t = useTranslations('imports.progress')
  const router = useRouter()
  const [counts, setCounts] = useState(first)
  const [stopping, setStopping] = useState(false)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    let left = false
    // The next question waits for the answer to this one, and the page is read anew once.
    const ask = async () => {
      const answer = await getImportProgressAction({ importId }).catch(() => null)
      if (left) return
      if (answer?.ok) {
        setCounts(answer.value.counts)
        setStopping(answer.value.stopping)
        if (!isUnderWay(answer.value.status)) return router.refresh()
      }
      timer = setTimeout(ask, EVERY_MS)
    }
    timer = setTimeout(ask, EVERY_MS)
    return () => {
      left = true
      clearTimeout(timer)
    }
  }, [importId, router])
  const undoing = status === 'UNDOING'
  const done = undoing ? counts.UNDONE : counts.DONE
  const all = undoing ? counts.UNDONE + counts.DONE : total
  return (
    <Panel title={t(undoing ? 'undoing' : 'title')}>
      <div className="flex flex-col gap-3">
        <progress
          value={done}
          max={Math.max(1, all)}
          className="progress h-2 w-full"
          aria-label={t(undoing ? 'undoing' : 'title')}
        />
        <div className="flex flex-wrap items-center gap-3">
          <p aria-live="polite" className="tabular">
            {stopping ? t('stopping') : t('of', { done, total: all })}
          </p>
          <p className="text-sm text-faint">{t(undoing ? 'leaveUndoing' : 'leave')}</p>
          {mayStop && !undoing ? <StopButton importId={importId} disabled={stopping} /> : null}
        </div>
      </div>
    </Panel>
  )
}

function StopButton({ importId, disabled }: { importId: string; disabled: boolean }) {
  const t = useTranslations('imports.progress')
  const tell = useTell()
  const [pending, start] = useTransition()
  return (
    <Button
      size="sm"
      className="ml-auto"
      pending={pending}
      disabled={disabled}
      onClick={() =>
        start(async () => void (await tell(() => cancelImportAction({ importId }), t('stopped'))))
      }
    >
      {t('cancel')}
    </Button>
  )
}
