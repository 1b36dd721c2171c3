import { cancelVisit, editVisit, holdVisit, recordVisit } from '@/features/visits/commands'
import { listVisitNextSteps } from '@/features/visits/list-duties'
import { listNearbyVisits } from '@/features/visits/list-nearby-visits'
import { getVisit, listVisits } from '@/features/visits/queries'
import {
  cancelVisitInput,
  editVisitInput,
  holdVisitInput,
  nearbyVisitsInput,
  nextStepsInput,
  recordVisitInput,
  settleNextStepInput,
  visitFilters,
} from '@/features/visits/schema'
import { settleNextStep } from '@/features/visits/settle-next-step'
import { type Operation, readOperation, writeOperation } from '@/server/operation'
import { recordInput } from './record-input'

const visited = { id: 'visitId' }

/** Trips and receptions: their enterprises by id or name, and the leads that came of them, in one call. */
export const visitOperations: Operation[] = [
  readOperation({ path: '/visits', summary: 'listVisits', input: visitFilters }, listVisits),
  readOperation(
    { path: '/visits/nearby', summary: 'listNearbyVisits', input: nearbyVisitsInput },
    async (actor, asked) => ({
      items: await listNearbyVisits(actor, asked),
    }),
  ),
  readOperation(
    { path: '/visits/next-steps', summary: 'listVisitNextSteps', input: nextStepsInput },
    async (actor, asked) => ({
      items: await listVisitNextSteps(actor, asked),
    }),
  ),
  writeOperation(
    { method: 'POST', path: '/visits', summary: 'recordVisit', input: recordVisitInput, status: 201 },
    recordVisit,
    (actor, { id }) => getVisit(actor, id),
  ),
  readOperation({ path: '/visits/{id}', summary: 'getVisit', input: recordInput }, (actor, { id }) =>
    getVisit(actor, id),
  ),
  writeOperation(
    {
      method: 'PATCH',
      path: '/visits/{id}',
      summary: 'editVisit',
      input: editVisitInput,
      bind: visited,
      versioned: true,
    },
    editVisit,
    (actor, { id }) => getVisit(actor, id),
  ),
  writeOperation(
    {
      method: 'POST',
      path: '/visits/{id}/hold',
      summary: 'holdVisit',
      input: holdVisitInput,
      bind: visited,
      versioned: true,
    },
    holdVisit,
    (actor, { id }) => getVisit(actor, id),
  ),
  writeOperation(
    {
      method: 'POST',
      path: '/visits/{id}/cancel',
      summary: 'cancelVisit',
      input: cancelVisitInput,
      bind: visited,
      versioned: true,
    },
    cancelVisit,
    (actor, { id }) => getVisit(actor, id),
  ),
  writeOperation(
    {
      method: 'POST',
      path: '/visits/{id}/settle-next-step',
      summary: 'settleNextStep',
      input: settleNextStepInput,
      bind: visited,
    },
    settleNextStep,
    (actor, { id }) => getVisit(actor, id),
  ),
]
