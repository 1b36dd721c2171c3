import { checkIssue } from '@/features/briefs/check-issue'
import { discardBrief, draftBrief, editBrief } from '@/features/briefs/commands'
import { listBriefChanges } from '@/features/briefs/list-brief-changes'
import { getBrief, listBriefs } from '@/features/briefs/queries'
import {
  briefFilters,
  discardBriefInput,
  draftBriefInput,
  editBriefInput,
  publishBriefInput,
  sendBackBriefInput,
  submitBriefInput,
} from '@/features/briefs/schema'
import { publishBrief, sendBackBrief, submitBrief } from '@/features/briefs/settle-brief'
import type { Actor } from '@/lib/actor'
import { type Operation, readOperation, writeOperation } from '@/server/operation'
import { recordInput } from './record-input'

const bind = { id: 'briefId' }
const briefAfter = (actor: Actor, { briefId }: { briefId: string }) => getBrief(actor, briefId)

/** Briefs: drafted, reviewed, published; what changed since, and whether they are still what they were. */
export const briefOperations: Operation[] = [
  readOperation({ path: '/briefs', summary: 'listBriefs', input: briefFilters }, listBriefs),
  writeOperation(
    { method: 'POST', path: '/briefs', summary: 'draftBrief', input: draftBriefInput, status: 201 },
    draftBrief,
    briefAfter,
  ),
  readOperation({ path: '/briefs/{id}', summary: 'getBrief', input: recordInput }, (actor, { id }) =>
    getBrief(actor, id),
  ),
  writeOperation(
    {
      method: 'PATCH',
      path: '/briefs/{id}',
      summary: 'editBrief',
      input: editBriefInput,
      bind,
      versioned: true,
    },
    editBrief,
    briefAfter,
  ),
  writeOperation(
    {
      method: 'DELETE',
      path: '/briefs/{id}',
      summary: 'discardBrief',
      input: discardBriefInput,
      bind,
      versioned: true,
    },
    discardBrief,
  ),
  writeOperation(
    {
      method: 'POST',
      path: '/briefs/{id}/submit',
      summary: 'submitBrief',
      input: submitBriefInput,
      bind,
      versioned: true,
    },
    submitBrief,
    briefAfter,
  ),
  writeOperation(
    {
      method: 'POST',
      path: '/briefs/{id}/send-back',
      summary: 'sendBackBrief',
      input: sendBackBriefInput,
      bind,
      versioned: true,
    },
    sendBackBrief,
    briefAfter,
  ),
  writeOperation(
    {
      method: 'POST',
      path: '/briefs/{id}/publish',
      summary: 'publishBrief',
      input: publishBriefInput,
      bind,
      versioned: true,
    },
    publishBrief,
    briefAfter,
  ),
  readOperation(
    { path: '/briefs/{id}/changes', summary: 'listBriefChanges', input: recordInput },
    (actor, { id }) => listBriefChanges(actor, id),
  ),
  readOperation({ path: '/briefs/{id}/check', summary: 'checkIssue', input: recordInput }, (actor, { id }) =>
    checkIssue(actor, id),
  ),
]
