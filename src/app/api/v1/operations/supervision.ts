import {
  assignSupervision,
  closeSupervision,
  extendSupervision,
  raiseSupervision,
  replySupervision,
  returnSupervision,
} from '@/features/supervision/commands'
import { listQuietProjects, listUnprotectedProjects } from '@/features/supervision/list-quiet-projects'
import { listProjectSupervisions, listSupervisions } from '@/features/supervision/list-supervisions'
import { getSupervision } from '@/features/supervision/queries'
import {
  assignSupervisionInput,
  closeSupervisionInput,
  extendSupervisionInput,
  idleFilters,
  raiseSupervisionInput,
  replySupervisionInput,
  returnSupervisionInput,
  supervisionFilters,
} from '@/features/supervision/schema'
import type { Actor } from '@/lib/actor'
import { type Operation, readOperation, writeOperation } from '@/server/operation'
import { recordInput } from './record-input'

const matterAfter = (actor: Actor, { supervisionId }: { supervisionId: string }) =>
  getSupervision(actor, supervisionId)

const onMatter = (act: string, summary: string) =>
  ({
    method: 'POST',
    path: `/supervisions/{id}/${act}`,
    summary,
    bind: { id: 'supervisionId' },
    versioned: true,
  }) as const

/** Instructions, problems, and the projects that nothing happens on. */
export const supervisionOperations: Operation[] = [
  readOperation(
    { path: '/supervisions', summary: 'listSupervisions', input: supervisionFilters },
    listSupervisions,
  ),
  readOperation(
    { path: '/supervisions/quiet-projects', summary: 'listQuietProjects', input: idleFilters },
    listQuietProjects,
  ),
  readOperation(
    { path: '/supervisions/unprotected-projects', summary: 'listUnprotectedProjects', input: idleFilters },
    listUnprotectedProjects,
  ),
  readOperation(
    { path: '/supervisions/{id}', summary: 'getSupervision', input: recordInput },
    (actor, { id }) => getSupervision(actor, id),
  ),
  readOperation(
    { path: '/projects/{id}/supervisions', summary: 'listProjectSupervisions', input: recordInput },
    async (actor, { id }) => ({ items: await listProjectSupervisions(actor, id) }),
  ),
  writeOperation(
    {
      method: 'POST',
      path: '/projects/{id}/supervisions',
      summary: 'raiseSupervision',
      input: raiseSupervisionInput,
      bind: { id: 'projectId' },
      status: 201,
    },
    raiseSupervision,
    matterAfter,
  ),
  writeOperation(
    { ...onMatter('assign', 'assignSupervision'), input: assignSupervisionInput },
    assignSupervision,
    matterAfter,
  ),
  writeOperation(
    { ...onMatter('reply', 'replySupervision'), input: replySupervisionInput },
    replySupervision,
    matterAfter,
  ),
  writeOperation(
    { ...onMatter('return', 'returnSupervision'), input: returnSupervisionInput },
    returnSupervision,
    matterAfter,
  ),
  writeOperation(
    { ...onMatter('extend', 'extendSupervision'), input: extendSupervisionInput },
    extendSupervision,
    matterAfter,
  ),
  writeOperation(
    { ...onMatter('close', 'closeSupervision'), input: closeSupervisionInput },
    closeSupervision,
    matterAfter,
  ),
]
