'use client'

import { Check, Undo2 } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useTransition } from 'react'
import { Button } from '@/ui/button'
import { CalendarDate } from '@/ui/calendar-date'
import { useErrorWords } from '@/ui/form/error-words'
import { toast, toastProblem } from '@/ui/toast/toast'
import { settleNextStepAction } from '../actions'
import type { VisitInFull } from '../queries'

type Props = { visitId: string; met: VisitInFull['met'][number]; record: boolean }

/** What was agreed to be next with an enterprise, and a click that says it is done. */
export function NextStep({ visitId, met, record }: Props) {
  const t = useTranslations('visits')
  const { nextStep, nextStepOn, nextStepDoneOn } = met
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
      <p className={nextStepDoneOn ? 'line-through' : undefined}>
        {t('nextStepIs', { step: nextStep ?? '' })} {nextStepOn ? <CalendarDate date={nextStepOn} /> : null}
      </p>
      {nextStepDoneOn ? (
        <span className="text-positive">{t('step.doneOn', { date: nextStepDoneOn })}</span>
      ) : null}
      {record ? (
        <Settle visitId={visitId} enterpriseId={met.enterprise.id} isDone={nextStepDoneOn !== null} />
      ) : null}
    </div>
  )
}

type SettleProps = { visitId: string; enterpriseId: string; isDone: boolean }

function Settle({ visitId, enterpriseId, isDone }: SettleProps) {
  const t = useTranslations('visits.step')
  const words = useErrorWords()
  const router = useRouter()
  const [pending, startTransition] = useTransition()
  const settle = () =>
    startTransition(async () => {
      const result = await settleNextStepAction({ visitId, enterpriseId, done: !isDone })
      if (result.ok) toast(t(isDone ? 'undone' : 'saved'))
      else
        toastProblem('refusal' in result ? words.refusal(result.refusal) : words.problem(result.problem.code))
      router.refresh()
    })
  return (
    <Button
      size="sm"
      variant="ghost"
      pending={pending}
      icon={isDone ? <Undo2 aria-hidden /> : <Check aria-hidden />}
      onClick={settle}
    >
      {t(isDone ? 'undo' : 'done')}
    </Button>
  )
}
