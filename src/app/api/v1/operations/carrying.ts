import { draftCommitment, editCommitment } from '@/features/commitments/commands'
import { listCommitments } from '@/features/commitments/queries'
import {
  draftCommitmentInput,
  editCommitmentInput,
  fulfilCommitmentInput,
  reopenCommitmentInput,
  waiveCommitmentInput,
} from '@/features/commitments/schema'
import { fulfilCommitment, reopenCommitment, waiveCommitment } from '@/features/commitments/settle-commitment'
import { askEvaluation, concludeEvaluation, withdrawEvaluation } from '@/features/evaluations/commands'
import { listEvaluationsAsked } from '@/features/evaluations/list-asked'
import { getEvaluation, listEvaluations } from '@/features/evaluations/queries'
import {
  askEvaluationInput,
  concludeEvaluationInput,
  evaluationFilters,
  withdrawEvaluationInput,
} from '@/features/evaluations/schema'
import { editNegotiation, recordNegotiation } from '@/features/negotiations/commands'
import { getNegotiation, listNegotiations } from '@/features/negotiations/queries'
import { editNegotiationInput, recordNegotiationInput } from '@/features/negotiations/schema'
import { type Operation, readOperation, writeOperation } from '@/server/operation'
import { recordInput } from './record-input'

const ofProject = { id: 'projectId' }
const asked = { id: 'evaluationId' }
const promised = { id: 'commitmentId' }

/** What each stage leaves on a project: rounds, evaluations, commitments. */
export const carryingOperations: Operation[] = [
  readOperation(
    { path: '/projects/{id}/negotiations', summary: 'listNegotiations', input: recordInput },
    async (actor, { id }) => ({ items: await listNegotiations(actor, id) }),
  ),
  writeOperation(
    {
      method: 'POST',
      path: '/projects/{id}/negotiations',
      summary: 'recordNegotiation',
      input: recordNegotiationInput,
      bind: ofProject,
      status: 201,
    },
    recordNegotiation,
    (actor, { id }) => getNegotiation(actor, id),
  ),
  readOperation(
    { path: '/negotiations/{id}', summary: 'getNegotiation', input: recordInput },
    (actor, { id }) => getNegotiation(actor, id),
  ),
  writeOperation(
    {
      method: 'PATCH',
      path: '/negotiations/{id}',
      summary: 'editNegotiation',
      input: editNegotiationInput,
      bind: { id: 'negotiationId' },
      versioned: true,
    },
    editNegotiation,
    (actor, { id }) => getNegotiation(actor, id),
  ),

  readOperation(
    { path: '/projects/{id}/evaluations', summary: 'listEvaluations', input: recordInput },
    async (actor, { id }) => ({ items: await listEvaluations(actor, id) }),
  ),
  writeOperation(
    {
      method: 'POST',
      path: '/projects/{id}/evaluations',
      summary: 'askEvaluation',
      input: askEvaluationInput,
      bind: ofProject,
      status: 201,
    },
    askEvaluation,
    (actor, { id }) => getEvaluation(actor, id),
  ),
  readOperation(
    { path: '/evaluations', summary: 'listEvaluationsAsked', input: evaluationFilters },
    listEvaluationsAsked,
  ),
  readOperation(
    { path: '/evaluations/{id}', summary: 'getEvaluation', input: recordInput },
    (actor, { id }) => getEvaluation(actor, id),
  ),
  writeOperation(
    {
      method: 'POST',
      path: '/evaluations/{id}/conclude',
      summary: 'concludeEvaluation',
      input: concludeEvaluationInput,
      bind: asked,
      versioned: true,
    },
    concludeEvaluation,
    (actor, { id }) => getEvaluation(actor, id),
  ),
  writeOperation(
    {
      method: 'POST',
      path: '/evaluations/{id}/withdraw',
      summary: 'withdrawEvaluation',
      input: withdrawEvaluationInput,
      bind: asked,
      versioned: true,
    },
    withdrawEvaluation,
  ),

  readOperation(
    { path: '/projects/{id}/commitments', summary: 'listCommitments', input: recordInput },
    async (actor, { id }) => ({ items: await listCommitments(actor, id) }),
  ),
  writeOperation(
    {
      method: 'POST',
      path: '/projects/{id}/commitments',
      summary: 'draftCommitment',
      input: draftCommitmentInput,
      bind: ofProject,
      status: 201,
    },
    draftCommitment,
    async (_actor, { commitmentId }) => ({ id: commitmentId }),
  ),
  writeOperation(
    {
      method: 'PATCH',
      path: '/commitments/{id}',
      summary: 'editCommitment',
      input: editCommitmentInput,
      bind: promised,
      versioned: true,
    },
    editCommitment,
    async (_actor, { commitmentId, version }) => ({ id: commitmentId, version }),
  ),
  writeOperation(
    {
      method: 'POST',
      path: '/commitments/{id}/fulfil',
      summary: 'fulfilCommitment',
      input: fulfilCommitmentInput,
      bind: promised,
    },
    fulfilCommitment,
  ),
  writeOperation(
    {
      method: 'POST',
      path: '/commitments/{id}/waive',
      summary: 'waiveCommitment',
      input: waiveCommitmentInput,
      bind: promised,
    },
    waiveCommitment,
  ),
  writeOperation(
    {
      method: 'POST',
      path: '/commitments/{id}/reopen',
      summary: 'reopenCommitment',
      input: reopenCommitmentInput,
      bind: promised,
    },
    reopenCommitment,
  ),
]
