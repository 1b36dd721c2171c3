import { editMeeting, scheduleMeeting } from '@/features/decisions/call-meeting'
import { recordDecision } from '@/features/decisions/commands'
import { putOnAgenda, takeOffAgenda } from '@/features/decisions/keep-agenda'
import { getMeeting, listMeetings } from '@/features/decisions/queries'
import {
  agendaItemInput,
  editMeetingInput,
  meetingFilters,
  recordDecisionInput,
  scheduleMeetingInput,
} from '@/features/decisions/schema'
import { amendSigning } from '@/features/signings/amend-signing'
import { correctSigning } from '@/features/signings/correct-signing'
import { getSigning, listProjectSignings, listSignings } from '@/features/signings/queries'
import { recordSigning } from '@/features/signings/record-signing'
import {
  amendSigningInput,
  correctSigningInput,
  recordSigningInput,
  signingFilters,
  terminateSigningInput,
} from '@/features/signings/schema'
import { terminateSigning } from '@/features/signings/terminate-signing'
import { type Operation, readOperation, writeOperation } from '@/server/operation'
import { recordInput } from './record-input'

const ofProject = { id: 'projectId' }
const signed = { id: 'signingId' }
const met = { id: 'meetingId' }

/** The committee's meetings and decisions, and the contracts that they allow. */
export const signingOperations: Operation[] = [
  readOperation({ path: '/meetings', summary: 'listMeetings', input: meetingFilters }, listMeetings),
  writeOperation(
    {
      method: 'POST',
      path: '/meetings',
      summary: 'scheduleMeeting',
      input: scheduleMeetingInput,
      status: 201,
    },
    scheduleMeeting,
    (actor, { id }) => getMeeting(actor, id),
  ),
  readOperation({ path: '/meetings/{id}', summary: 'getMeeting', input: recordInput }, (actor, { id }) =>
    getMeeting(actor, id),
  ),
  writeOperation(
    {
      method: 'PATCH',
      path: '/meetings/{id}',
      summary: 'editMeeting',
      input: editMeetingInput,
      bind: met,
      versioned: true,
    },
    editMeeting,
    (actor, { id }) => getMeeting(actor, id),
  ),
  writeOperation(
    {
      method: 'POST',
      path: '/meetings/{id}/agenda',
      summary: 'putOnAgenda',
      input: agendaItemInput,
      bind: met,
    },
    putOnAgenda,
  ),
  writeOperation(
    {
      method: 'POST',
      path: '/meetings/{id}/agenda/remove',
      summary: 'takeOffAgenda',
      input: agendaItemInput,
      bind: met,
    },
    takeOffAgenda,
  ),
  writeOperation(
    {
      method: 'POST',
      path: '/meetings/{id}/decisions',
      summary: 'recordDecision',
      input: recordDecisionInput,
      bind: met,
      status: 201,
    },
    recordDecision,
  ),

  readOperation({ path: '/signings', summary: 'listSignings', input: signingFilters }, listSignings),
  readOperation({ path: '/signings/{id}', summary: 'getSigning', input: recordInput }, (actor, { id }) =>
    getSigning(actor, id),
  ),
  readOperation(
    { path: '/projects/{id}/signings', summary: 'listProjectSignings', input: recordInput },
    async (actor, { id }) => ({ items: await listProjectSignings(actor, id) }),
  ),
  writeOperation(
    {
      method: 'POST',
      path: '/projects/{id}/signings',
      summary: 'recordSigning',
      input: recordSigningInput,
      bind: ofProject,
      status: 201,
    },
    recordSigning,
    (actor, { signingId }) => getSigning(actor, signingId),
  ),
  writeOperation(
    {
      method: 'POST',
      path: '/signings/{id}/amend',
      summary: 'amendSigning',
      input: amendSigningInput,
      bind: signed,
      status: 201,
    },
    amendSigning,
  ),
  writeOperation(
    {
      method: 'POST',
      path: '/signings/{id}/terminate',
      summary: 'terminateSigning',
      input: terminateSigningInput,
      bind: signed,
    },
    terminateSigning,
  ),
  writeOperation(
    {
      method: 'POST',
      path: '/signings/{id}/correct',
      summary: 'correctSigning',
      input: correctSigningInput,
      bind: signed,
      versioned: true,
    },
    correctSigning,
    (actor, { signingId }) => getSigning(actor, signingId),
  ),
]
