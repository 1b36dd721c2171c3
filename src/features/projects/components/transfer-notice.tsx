'use client'

import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/ui/button'
import { Notice } from '@/ui/notice'
import type { TransferAnswer } from '../policy'

const TransferDialog = dynamic(() => import('./transfer-dialog').then((module) => module.TransferDialog))

export type OpenTransfer = {
  projectId: string
  from: string
  to: string
  on: string
  reason: string
  /** What the reader may answer. */
  answers: TransferAnswer[]
}

/** A transfer that waits for its answer, with the answers that the reader may give. */
export function TransferNotice({ transfer }: { transfer: OpenTransfer }) {
  const t = useTranslations('projects.transfer')
  const [answer, setAnswer] = useState<TransferAnswer | null>(null)
  const { projectId, answers, ...words } = transfer
  return (
    <Notice
      tone="accent"
      title={t('pending')}
      actions={answers.map((one) => (
        <Button key={one} size="sm" onClick={() => setAnswer(one)}>
          {t(one)}
        </Button>
      ))}
    >
      {t('pendingText', words)}
      {answer ? <TransferDialog projectId={projectId} answer={answer} close={() => setAnswer(null)} /> : null}
    </Notice>
  )
}
