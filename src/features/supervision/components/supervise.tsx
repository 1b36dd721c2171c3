'use client'

import { Flag } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useTransition } from 'react'
import type { Stage } from '@/features/pipeline/rules'
import { addDays, today } from '@/lib/dates'
import { Button } from '@/ui/button'
import { useTell } from '@/ui/form/use-tell'
import { raiseSupervisionAction } from '../actions'

/** Time for the first answer; whoever wants another day says so on the matter. */
const DAYS_TO_REPLY = 7

type Props = {
  project: {
    id: string
    name: string
    stage: Stage
    days: number
    asked: { id: string; name: string } | null
  }
  why: 'quiet' | 'unprotected'
}

/** One press: a project that nothing happens on becomes a matter for the one who carries it. */
export function Supervise({ project, why }: Props) {
  const t = useTranslations('supervision.supervise')
  const stages = useTranslations('pipeline.stages')
  const tell = useTell()
  const [pending, start] = useTransition()
  const { id: projectId, name, stage, days, asked } = project
  const on = addDays(today(), DAYS_TO_REPLY)
  const press = async () => {
    const text = t(`text.${why}`, { stage: stages(stage), days })
    const owned = asked ? { ownerId: asked.id, dueOn: on } : {}
    const done = asked ? t('done', { owner: asked.name, on }) : t('doneNobody')
    await tell(() => raiseSupervisionAction({ projectId, kind: 'PROBLEM', text, ...owned }), done)
  }
  return (
    <Button
      size="sm"
      icon={<Flag aria-hidden />}
      aria-label={t('label', { name })}
      pending={pending}
      onClick={() => start(press)}
    >
      {t('action')}
    </Button>
  )
}
