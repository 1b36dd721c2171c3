import { useTranslations } from 'next-intl'
import { TextLink } from '@/ui/text-link'
import type { OpenTransfer } from '../list-transfers'
import { TransferAnswers } from './transfer-answers'
import { useTransferNames } from './use-transfer-names'

/** The projects that others ask the reader to take over, or the coordinator to rule on. */
export function TransferList({ transfers }: { transfers: OpenTransfer[] }) {
  return (
    <ul className="divide-y divide-line">
      {transfers.map((transfer) => (
        <TransferLine key={transfer.projectId} transfer={transfer} />
      ))}
    </ul>
  )
}

function TransferLine({ transfer }: { transfer: OpenTransfer }) {
  const t = useTranslations('projects.transfer')
  const { projectId, projectName, on, reason } = transfer
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
      <div className="min-w-60 flex-1">
        <TextLink href={`/projects/${projectId}`} className="font-medium">
          {projectName}
        </TextLink>
        <p className="text-sm text-muted">
          {t('pendingText', { ...useTransferNames(transfer), on, reason })}
        </p>
      </div>
      <TransferAnswers transfer={transfer} />
    </li>
  )
}
