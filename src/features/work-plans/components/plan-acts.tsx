'use client'

import { Check, CopyPlus, PencilLine, Send, Undo2 } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useTransition } from 'react'
import { Button } from '@/ui/button'
import { useTell } from '@/ui/form/use-tell'
import { FormSheet } from '@/ui/form-sheet'
import { LinkButton } from '@/ui/link-button'
import { toast } from '@/ui/toast/toast'
import { renewWorkPlanAction, submitWorkPlanAction } from '../actions'
import type { LatestVersion } from '../present-plan'

const ApproveForm = dynamic(() => import('./verdict-form').then((module) => module.ApproveForm))
const ReturnForm = dynamic(() => import('./verdict-form').then((module) => module.ReturnForm))

/** What the reader may do with the latest version as it stands. */
export function PlanActs({ latest }: { latest: LatestVersion }) {
  const { state, mayDraft, maySettle } = latest
  if (state === 'DRAFT') return mayDraft ? <DraftActs latest={latest} /> : null
  if (state === 'SUBMITTED') return maySettle ? <VerdictActs latest={latest} /> : null
  return mayDraft ? <Renew latest={latest} /> : null
}

function DraftActs({ latest: { planId, version, whole } }: { latest: LatestVersion }) {
  const t = useTranslations('work-plans')
  const tell = useTell()
  const [pending, start] = useTransition()
  const submit = async () => {
    await tell(() => submitWorkPlanAction({ planId, version }), t('submit.done'))
  }
  return (
    <>
      <LinkButton href={`/work-plans/${planId}/edit`} icon={<PencilLine aria-hidden />}>
        {t('edit.action')}
      </LinkButton>
      {whole ? (
        <Button variant="primary" icon={<Send aria-hidden />} pending={pending} onClick={() => start(submit)}>
          {t('submit.action')}
        </Button>
      ) : null}
    </>
  )
}

function VerdictActs({ latest }: { latest: LatestVersion }) {
  const t = useTranslations('work-plans')
  const router = useRouter()
  const { seq } = latest
  const doneOf = (act: 'approve' | 'return', close: () => void) => () => {
    toast(t(`${act}.done`))
    close()
    router.refresh()
  }
  return (
    <>
      <FormSheet
        name="return"
        size="md"
        title={t('return.title', { seq })}
        label={t('return.action')}
        icon={<Undo2 aria-hidden />}
      >
        {(close) => <ReturnForm latest={latest} onCancel={close} onDone={doneOf('return', close)} />}
      </FormSheet>
      <FormSheet
        name="approve"
        size="md"
        variant="primary"
        title={t('approve.title', { seq })}
        label={t('approve.action')}
        icon={<Check aria-hidden />}
      >
        {(close) => <ApproveForm latest={latest} onCancel={close} onDone={doneOf('approve', close)} />}
      </FormSheet>
    </>
  )
}

function Renew({ latest: { planId, seq } }: { latest: LatestVersion }) {
  const t = useTranslations('work-plans.renew')
  const router = useRouter()
  const tell = useTell()
  const [pending, start] = useTransition()
  const renew = async () => {
    const done = await tell(() => renewWorkPlanAction({ planId }), t('done', { seq: seq + 1 }))
    if (done) router.push(`/work-plans/${planId}/edit`)
  }
  return (
    <Button icon={<CopyPlus aria-hidden />} pending={pending} onClick={() => start(renew)}>
      {t('action')}
    </Button>
  )
}
