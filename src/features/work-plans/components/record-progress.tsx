'use client'

import dynamic from 'next/dynamic'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/ui/button'
import { Sheet } from '@/ui/sheet'
import { toast } from '@/ui/toast/toast'
import type { PlanStep, StepProgress } from '../rules'

const ProgressForm = dynamic(() => import('./progress-form').then((module) => module.ProgressForm))

type Props = { planId: string; step: PlanStep; latest: StepProgress | null }

export function RecordProgress({ planId, step, latest }: Props) {
  const t = useTranslations('work-plans.step')
  const router = useRouter()
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <>
      <Button size="sm" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t('action')}
      </Button>
      <Sheet open={open} onOpenChange={setOpen} title={t('title')} description={step.text}>
        <ProgressForm
          planId={planId}
          stepKey={step.key}
          latest={latest}
          onCancel={close}
          onDone={() => {
            toast(t('done'))
            close()
            router.refresh()
          }}
        />
      </Sheet>
    </>
  )
}
