'use client'

import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/ui/button'
import type { OpenTransfer } from '../list-transfers'
import type { TransferAnswer } from '../policy'

const TransferDialog = dynamic(() => import('./transfer-dialog').then((module) => module.TransferDialog))

/** The answers that the reader may give, each in a dialog of its own on the spot. */
export function TransferAnswers({ transfer }: { transfer: OpenTransfer }) {
  const t = useTranslations('projects.transfer')
  const [answer, setAnswer] = useState<TransferAnswer | null>(null)
  return (
    <div className="flex gap-2 max-sm:w-full max-sm:*:h-11 max-sm:*:flex-1">
      {transfer.answers.map((one) => (
        <Button key={one} size="sm" onClick={() => setAnswer(one)}>
          {t(one)}
        </Button>
      ))}
      {answer ? <TransferDialog transfer={transfer} answer={answer} close={() => setAnswer(null)} /> : null}
    </div>
  )
}
