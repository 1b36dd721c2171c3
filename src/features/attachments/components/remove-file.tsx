'use client'

import { X } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ConfirmDialog } from '@/ui/confirm-dialog'
import { useErrorWords } from '@/ui/form/error-words'
import { IconButton } from '@/ui/icon-button'
import { toast, toastProblem } from '@/ui/toast/toast'
import { removeFileAction } from '../actions'

export function RemoveFile({ id, name }: { id: string; name: string }) {
  const t = useTranslations('attachments')
  const words = useErrorWords()
  const router = useRouter()
  async function remove() {
    const result = await removeFileAction({ attachmentId: id })
    if (result.ok) {
      toast(t('removed'))
      router.refresh()
    } else {
      toastProblem('refusal' in result ? words.refusal(result.refusal) : words.problem(result.problem.code))
    }
    return result.ok
  }
  return (
    <ConfirmDialog
      title={t('removeTitle')}
      confirmLabel={t('remove')}
      danger
      onConfirm={remove}
      trigger={
        <IconButton label={`${t('remove')} ${name}`} size="sm">
          <X aria-hidden />
        </IconButton>
      }
    >
      {t('removeConfirm', { name })}
    </ConfirmDialog>
  )
}
