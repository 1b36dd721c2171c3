import { canCarryProject } from '@/features/pipeline/policy'
import { type Actor, hasAreaRole, isLeaderOf } from '@/lib/actor'

/** What an open request for a transfer may be answered by whom; `settle…` is the coordinator's ruling. */
export const TRANSFER_ANSWERS = ['accept', 'decline', 'withdraw', 'settleAccept', 'settleDecline'] as const
export type TransferAnswer = (typeof TRANSFER_ANSWERS)[number]

type Request = { fromEntityId: string; toEntityId: string }

export function canAnswerTransfer(actor: Actor, answer: TransferAnswer, request: Request): boolean {
  switch (answer) {
    case 'accept':
    case 'decline':
      return isLeaderOf(actor, request.toEntityId)
    case 'withdraw':
      return canCarryProject(actor, { holderId: request.fromEntityId })
    case 'settleAccept':
    case 'settleDecline':
      return hasAreaRole(actor, 'COORDINATOR')
  }
}

export function transferAnswersOf(actor: Actor, request: Request): TransferAnswer[] {
  return TRANSFER_ANSWERS.filter((answer) => canAnswerTransfer(actor, answer, request))
}
