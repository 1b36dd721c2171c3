'use client'

import { useTranslations } from 'next-intl'
import { useTransition } from 'react'
import { Button } from '@/ui/button'
import { useTell } from '@/ui/form/use-tell'
import { putOnAgendaAction, takeOffAgendaAction } from '../actions'

type Props = { meetingId: string; projectId: string }

/** At once, since the toast puts it back. */
export function TakeOffAgenda({ meetingId, projectId }: Props) {
  const t = useTranslations('decisions.agenda')
  const tell = useTell()
  const [pending, start] = useTransition()
  const item = { meetingId, projectId }
  const putBack = () => tell(() => putOnAgendaAction(item), t('putBack'))
  const takeOff = async () => {
    await tell(() => takeOffAgendaAction(item), t('removed'), { label: t('undo'), run: putBack })
  }
  return (
    <Button size="sm" variant="ghost" pending={pending} onClick={() => start(takeOff)}>
      {t('remove')}
    </Button>
  )
}
