import { useTranslations } from 'next-intl'
import { Notice } from '@/ui/notice'
import type { OpenTransfer } from '../list-transfers'
import { TransferAnswers } from './transfer-answers'
import { useTransferNames } from './use-transfer-names'

/** On a project's page, that it waits to be taken over. */
export function TransferNotice({ transfer }: { transfer: OpenTransfer }) {
  const t = useTranslations('projects.transfer')
  const { on, reason, answers } = transfer
  return (
    <Notice
      tone="accent"
      title={t('pending')}
      actions={answers.length > 0 ? <TransferAnswers transfer={transfer} /> : null}
    >
      {t('pendingText', { ...useTransferNames(transfer), on, reason })}
    </Notice>
  )
}
