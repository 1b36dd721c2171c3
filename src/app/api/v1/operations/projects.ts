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
    async (actor, { id }) => ({
      ...(await getProject(actor, id)),
      timeline: await getTimeline(actor, id),
    }),
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
  move('advance', advanceProjectInput, advanceProject),
  move('send-back', sendBackProjectInput, sendBackProject),
  move('pause', changeStatusInput, pauseProject),
  move('resume', changeStatusInput, resumeProject),
  move('lose', loseProjectInput, loseProject),
  move('reopen', changeStatusInput, reopenProject),
  move('close', closeProjectInput, closeProject),
  move('transfer', askTransferInput, askTransfer),
  move('transfer/accept', answerTransferInput, acceptTransfer),
  move('transfer/decline', answerTransferInput, declineTransfer),
  move('transfer/withdraw', answerTransferInput, withdrawTransfer),
  move('transfer/settle', settleTransferInput, settleTransfer),
  move('officer', assignOfficerInput, assignOfficer),
  move('intended-amount', reviseIntendedAmountInput, reviseIntendedAmount),
  move('collaborators', addCollaboratorInput, addCollaborator),
  move('collaborators/remove', removeCollaboratorInput, removeCollaborator),
]

/** What is done to a project by a verb; the answer is the project afterwards. */
function move<Schema extends z.ZodType, Done extends { projectId: string }>(
  verb: string,
  input: Schema,
  command: (actor: Actor, input: z.output<Schema>) => Promise<Outcome<Done>>,
): Operation {
  const summary = command.name
  return writeOperation(
    { method: 'POST', path: `/projects/{id}/${verb}`, summary, input, bind },
    command,
    answer,
  )
}
