'use client'

import dynamic from 'next/dynamic'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { toast } from '@/ui/toast/toast'
import type { StepInHand } from './mark-step-form'

const MarkStepForm = dynamic(() => import('./mark-step-form').then((module) => module.MarkStepForm))

/** The button and the dialog that says on which day a step was done. */
export function MarkStep({ row, usualDay }: { row: StepInHand; usualDay: string | null }) {
  const t = useTranslations('work-steps')
  const router = useRouter()
  const [open, setOpen] = useState(false)
  const step = t(`steps.${row.step}`)
  const act = t(row.doneOn ? 'edit' : 'mark')
  const close = () => setOpen(false)
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      size="sm"
      title={step}
      description={t(`stepHints.${row.step}`)}
      trigger={
        <Button size="sm" variant="ghost" aria-label={t('of', { step, act })}>
          {act}
        </Button>
      }
    >
      <MarkStepForm
        row={row}
        usualDay={usualDay}
        onCancel={close}
        onDone={() => {
          toast(t('form.done'))
          close()
          router.refresh()
        }}
      />
    </Dialog>
  )
}
