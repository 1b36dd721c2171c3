import type { z } from 'zod'
import {
  advanceProject,
  closeProject,
  loseProject,
  pauseProject,
  reopenProject,
  resumeProject,
  sendBackProject,
} from '@/features/pipeline/commands'
import {
  advanceProjectInput,
  changeStatusInput,
  closeProjectInput,
  loseProjectInput,
  projectListInput,
  sendBackProjectInput,
} from '@/features/pipeline/schema'
import {
  addCollaborator,
  assignOfficer,
  editProject,
  removeCollaborator,
  reviseIntendedAmount,
} from '@/features/projects/commands'
import { getTimeline } from '@/features/projects/get-timeline'
import { getProject, listProjects } from '@/features/projects/queries'
import {
  addCollaboratorInput,
  answerTransferInput,
  askTransferInput,
  assignOfficerInput,
  editProjectInput,
  removeCollaboratorInput,
  reviseIntendedAmountInput,
  settleTransferInput,
} from '@/features/projects/schema'
import {
  acceptTransfer,
  askTransfer,
  declineTransfer,
  settleTransfer,
  withdrawTransfer,
} from '@/features/projects/transfer-project'
import type { Actor } from '@/lib/actor'
import type { Outcome } from '@/lib/outcome'
import { type Operation, readOperation, writeOperation } from '@/server/operation'
import { recordInput } from './record-input'

const bind = { id: 'projectId' }
const answer = (actor: Actor, { projectId }: { projectId: string }) => getProject(actor, projectId)

export const projectOperations: Operation[] = [
  readOperation({ path: '/projects', summary: 'listProjects', input: projectListInput }, listProjects),
  readOperation(
    { path: '/projects/{id}', summary: 'getProject', input: recordInput },
    async (actor, { id }) => {
      const [project, timeline] = await Promise.all([getProject(actor, id), getTimeline(actor, id)])
      return { ...project, timeline }
    },
  ),
  writeOperation(
    {
      method: 'PATCH',
      path: '/projects/{id}',
      summary: 'editProject',
      input: editProjectInput,
      bind,
      versioned: true,
    },
    editProject,
    answer,
  ),
  move('advance', 'advanceProject', advanceProjectInput, advanceProject),
  move('send-back', 'sendBackProject', sendBackProjectInput, sendBackProject),
  move('pause', 'pauseProject', changeStatusInput, pauseProject),
  move('resume', 'resumeProject', changeStatusInput, resumeProject),
  move('lose', 'loseProject', loseProjectInput, loseProject),
  move('reopen', 'reopenProject', changeStatusInput, reopenProject),
  move('close', 'closeProject', closeProjectInput, closeProject),
  move('transfer', 'askTransfer', askTransferInput, askTransfer),
  move('transfer/accept', 'acceptTransfer', answerTransferInput, acceptTransfer),
  move('transfer/decline', 'declineTransfer', answerTransferInput, declineTransfer),
  move('transfer/withdraw', 'withdrawTransfer', answerTransferInput, withdrawTransfer),
  move('transfer/settle', 'settleTransfer', settleTransferInput, settleTransfer),
  move('officer', 'assignOfficer', assignOfficerInput, assignOfficer),
  move('intended-amount', 'reviseIntendedAmount', reviseIntendedAmountInput, reviseIntendedAmount),
  move('collaborators', 'addCollaborator', addCollaboratorInput, addCollaborator),
  move('collaborators/remove', 'removeCollaborator', removeCollaboratorInput, removeCollaborator),
]

/** What is done to a project by a verb; the answer is the project afterwards. */
function move<Schema extends z.ZodType, Done extends { projectId: string }>(
  verb: string,
  /** Under `api.operations`: written out, because a build shortens the names of functions. */
  summary: string,
  input: Schema,
  command: (actor: Actor, input: z.output<Schema>) => Promise<Outcome<Done>>,
): Operation {
  return writeOperation(
    { method: 'POST', path: `/projects/{id}/${verb}`, summary, input, bind },
    command,
    answer,
  )
}
