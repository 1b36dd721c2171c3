'use client'

import { PencilLine, Send, Stamp, Trash2, Undo2 } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { Button } from '@/ui/button'
import { ConfirmDialog } from '@/ui/confirm-dialog'
import { useTell } from '@/ui/form/use-tell'
import { FormSheet } from '@/ui/form-sheet'
import { IconButton } from '@/ui/icon-button'
import { LinkButton } from '@/ui/link-button'
import { toast } from '@/ui/toast/toast'
import { discardBriefAction, publishBriefAction, submitBriefAction } from '../actions'

const SendBackForm = dynamic(() => import('./send-back-form').then((module) => module.SendBackForm))

export type BriefInHand = { briefId: string; version: number }

/** What the coordinator does with a draft. */
export function DraftActs({ brief }: { brief: BriefInHand }) {
  const t = useTranslations('briefs')
  const router = useRouter()
  const tell = useTell()
  const discard = async () => {
    const done = await tell(() => discardBriefAction(brief), t('discard.done'))
    if (done) router.push('/briefs')
    return Boolean(done)
  }
  return (
    <>
      <ConfirmDialog
        title={t('discard.action')}
        confirmLabel={t('discard.confirm')}
        danger
        trigger={
          <IconButton label={t('discard.action')}>
            <Trash2 aria-hidden />
          </IconButton>
        }
        onConfirm={discard}
      >
        {t('discard.text')}
      </ConfirmDialog>
      <LinkButton href={`/briefs/${brief.briefId}/edit`} icon={<PencilLine aria-hidden />}>
        {t('edit.action')}
      </LinkButton>
      <ConfirmDialog
        title={t('submit.action')}
        confirmLabel={t('submit.confirm')}
        trigger={
          <Button variant="primary" icon={<Send aria-hidden />}>
            {t('submit.action')}
          </Button>
        }
        onConfirm={async () => Boolean(await tell(() => submitBriefAction(brief), t('submit.done')))}
      >
        {t('submit.text')}
      </ConfirmDialog>
    </>
  )
}

/** What leadership does with an issue that waits for it. */
export function ReviewActs({ brief }: { brief: BriefInHand }) {
  const t = useTranslations('briefs')
  const router = useRouter()
  const tell = useTell()
  const done = (close: () => void) => () => {
    toast(t('sendBack.done'))
    close()
    router.refresh()
  }
  return (
    <>
      <FormSheet
        name="send-back"
        size="md"
        title={t('sendBack.title')}
        label={t('sendBack.action')}
        icon={<Undo2 aria-hidden />}
      >
        {(close) => <SendBackForm brief={brief} onCancel={close} onDone={done(close)} />}
      </FormSheet>
      <ConfirmDialog
        title={t('publish.action')}
        confirmLabel={t('publish.confirm')}
        trigger={
          <Button variant="primary" icon={<Stamp aria-hidden />}>
            {t('publish.action')}
          </Button>
        }
        onConfirm={async () => Boolean(await tell(() => publishBriefAction(brief), t('publish.done')))}
      >
        {t('publish.text')}
      </ConfirmDialog>
    </>
  )
}
