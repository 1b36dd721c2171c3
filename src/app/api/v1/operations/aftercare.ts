import {
  closeRequest,
  editRequest,
  raiseRequest,
  reopenRequest,
  resolveRequest,
} from '@/features/aftercare/commands'
import { listServiceRequests } from '@/features/aftercare/list-requests'
import { getServiceRequest, listProjectRequests } from '@/features/aftercare/queries'
import {
  closeRequestInput,
  editRequestInput,
  raiseRequestInput,
  reopenRequestInput,
  requestFilters,
  resolveRequestInput,
} from '@/features/aftercare/schema'
import { listPromises } from '@/features/commitments/list-promises'
import { promiseFilters } from '@/features/commitments/schema'
import { markWorkStep } from '@/features/work-steps/commands'
import { addFactor, editFactor, reopenFactor, settleFactor } from '@/features/work-steps/keep-factor'
import { listWorkSteps } from '@/features/work-steps/queries'
import {
  addFactorInput,
  editFactorInput,
  markWorkStepInput,
  reopenFactorInput,
  settleFactorInput,
} from '@/features/work-steps/schema'
import type { Actor } from '@/lib/actor'
import { type Operation, readOperation, writeOperation } from '@/server/operation'
import { recordInput } from './record-input'

const ofProject = { id: 'projectId' }
const requested = { bind: { id: 'requestId' }, versioned: true }
const needed = { bind: { id: 'factorId' }, versioned: true }
const answerRequest = (actor: Actor, { requestId }: { requestId: string }) =>
  getServiceRequest(actor, requestId)

/** What enterprises ask for after they signed, what projects need, the five work steps, and the promises of all projects. */
export const aftercareOperations: Operation[] = [
  readOperation(
    { path: '/service-requests', summary: 'listServiceRequests', input: requestFilters },
    listServiceRequests,
  ),
  readOperation(
    { path: '/service-requests/{id}', summary: 'getServiceRequest', input: recordInput },
    (actor, { id }) => getServiceRequest(actor, id),
  ),
  readOperation(
    { path: '/projects/{id}/service-requests', summary: 'listProjectRequests', input: recordInput },
    async (actor, { id }) => ({ items: await listProjectRequests(actor, id) }),
  ),
  writeOperation(
    {
      method: 'POST',
      path: '/projects/{id}/service-requests',
      summary: 'raiseRequest',
      input: raiseRequestInput,
      bind: ofProject,
      status: 201,
    },
    raiseRequest,
    answerRequest,
  ),
  writeOperation(
    {
      method: 'PATCH',
      path: '/service-requests/{id}',
      summary: 'editRequest',
      input: editRequestInput,
      ...requested,
    },
    editRequest,
    answerRequest,
  ),
  writeOperation(
    {
      method: 'POST',
      path: '/service-requests/{id}/resolve',
      summary: 'resolveRequest',
      input: resolveRequestInput,
      ...requested,
    },
    resolveRequest,
    answerRequest,
  ),
  writeOperation(
    {
      method: 'POST',
      path: '/service-requests/{id}/close',
      summary: 'closeRequest',
      input: closeRequestInput,
      ...requested,
    },
    closeRequest,
    answerRequest,
  ),
  writeOperation(
    {
      method: 'POST',
      path: '/service-requests/{id}/reopen',
      summary: 'reopenRequest',
      input: reopenRequestInput,
      ...requested,
    },
    reopenRequest,
    answerRequest,
  ),

  readOperation({ path: '/commitments', summary: 'listPromises', input: promiseFilters }, listPromises),

  readOperation(
    { path: '/projects/{id}/work-steps', summary: 'listWorkSteps', input: recordInput },
    (actor, { id }) => listWorkSteps(actor, id),
  ),
  writeOperation(
    {
      method: 'POST',
      path: '/projects/{id}/work-steps',
      summary: 'markWorkStep',
      input: markWorkStepInput,
      bind: ofProject,
    },
    markWorkStep,
  ),
  writeOperation(
    {
      method: 'POST',
      path: '/projects/{id}/factors',
      summary: 'addFactor',
      input: addFactorInput,
      bind: ofProject,
      status: 201,
    },
    addFactor,
    async (_actor, { factorId, version }) => ({ id: factorId, version }),
  ),
  writeOperation(
    { method: 'PATCH', path: '/factors/{id}', summary: 'editFactor', input: editFactorInput, ...needed },
    editFactor,
  ),
  writeOperation(
    {
      method: 'POST',
      path: '/factors/{id}/settle',
      summary: 'settleFactor',
      input: settleFactorInput,
      ...needed,
    },
    settleFactor,
  ),
  writeOperation(
    {
      method: 'POST',
      path: '/factors/{id}/reopen',
      summary: 'reopenFactor',
      input: reopenFactorInput,
      ...needed,
    },
    reopenFactor,
  ),
]
