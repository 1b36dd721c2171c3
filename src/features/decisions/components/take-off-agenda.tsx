'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/ui/button'
import { ConfirmDialog } from '@/ui/confirm-dialog'
import { takeOffAgendaAction } from '../actions'
import { useTell } from './use-tell'

type Props = { meetingId: string; projectId: string; projectName: string }

export function TakeOffAgenda({ meetingId, projectId, projectName }: Props) {
  const t = useTranslations('decisions.agenda')
  const tell = useTell()
  return (
    <ConfirmDialog
      title={t('remove')}
      confirmLabel={t('remove')}
      trigger={
        <Button size="sm" variant="ghost">
          {t('remove')}
        </Button>
      }
      onConfirm={() => tell(() => takeOffAgendaAction({ meetingId, projectId }), t('removed'))}
    >
      {t('removeWhat', { project: projectName })}
    </ConfirmDialog>
  )
}
