import { createHash } from 'node:crypto'
import { canAnswerRequest } from '@/features/aftercare/policy'
import { type Change, inChange } from '@/features/audit/seal-change'
import { changeProject, type ProjectStep } from '@/features/pipeline/change-project'
import { canCarryProject } from '@/features/pipeline/policy'
import { lockVisit } from '@/features/visits/change-visit'
import { type Actor, hasAreaRole } from '@/lib/actor'
import { accepted, type Outcome, refused } from '@/lib/outcome'
import { db, type Tx } from '@/server/db'
import { forbidden, notFound } from '@/server/errors'
import { ownOpinions, readableFiles } from './policy'
import { cleanFileName, MAX_FILE_BYTES, mediaTypeOf } from './rules'
import type { AttachedTo, AttachFile, AttachToVisit, RemoveFile } from './schema'

type Kept = { id: string; name: string }

/** Hangs a file on a record of a project. What a file is decides its content, never what the sender calls it. */
export async function attachFile(
  actor: Actor,
  { projectId, recordType, recordId, ...sent }: AttachFile,
): Promise<Outcome<Kept>> {
  const file = readFile(sent)
  if (!file.ok) return file
  return changeProject(actor, projectId, async (step) => {
    const records = await countRecords[recordType](step.tx, { id: recordId, projectId })
    if (records === 0) throw notFound()
    if (!(await keepsFilesOf(step, recordType, recordId))) throw forbidden()
    return accepted(await keepFile(step, actor, { projectId, recordType, recordId }, file.value))
  })
}

/** The same for a visit: by the people of its entity, whom alone and the leadership it is for. */
export async function attachToVisit(
  actor: Actor,
  { visitId, ...sent }: AttachToVisit,
): Promise<Outcome<Kept>> {
  const file = readFile(sent)
  if (!file.ok) return file
  return inChange(actor, async (change) => {
    const { status } = await lockVisit(change, actor, visitId)
    if (status === 'CANCELLED') return refused('visits.cancelled')
    const place = { visitId, recordType: 'Visit', recordId: visitId }
    return accepted(await keepFile(change, actor, place, file.value))
  })
}

type ReadFile = { name: string; mediaType: string; bytes: Uint8Array }

function readFile({ name: said, bytes }: { name: string; bytes: Uint8Array }): Outcome<ReadFile> {
  const name = cleanFileName(said)
  if (bytes.length === 0) return refused('attachments.empty')
  if (bytes.length > MAX_FILE_BYTES) return refused('attachments.tooLarge')
  const mediaType = mediaTypeOf(name, bytes)
  return mediaType ? accepted({ name, mediaType, bytes }) : refused('attachments.kind')
}

type Place = { projectId?: string; visitId?: string; recordType: string; recordId: string }

async function keepFile(
  { tx, audit }: Change,
  actor: Actor,
  place: Place,
  { bytes, ...file }: ReadFile,
): Promise<Kept> {
  const told = { ...file, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
  const { id } = await tx.attachment.create({
    data: {
      ...place,
      ...told,
      byId: actor.userId || null,
      content: { create: { bytes: Uint8Array.from(bytes) } },
    },
  })
  const { projectId, ...of } = place
  audit({ act: 'attachments.attach', record: 'Attachment', id, projectId, after: { ...told, ...of } })
  return { id, name: file.name }
}

type RecordOfProject = { id: string; projectId: string }

const countRecords: Record<AttachedTo, (tx: Tx, where: RecordOfProject) => Promise<number>> = {
  Project: async (_tx, { id, projectId }) => (id === projectId ? 1 : 0),
  Negotiation: (tx, where) => tx.negotiation.count({ where }),
  Evaluation: (tx, where) => tx.evaluation.count({ where }),
  Decision: (tx, where) => tx.decision.count({ where }),
  Signing: (tx, where) => tx.signing.count({ where }),
  Commitment: (tx, where) => tx.commitment.count({ where }),
  Milestone: (tx, where) => tx.milestone.count({ where }),
  ServiceRequest: (tx, where) => tx.serviceRequest.count({ where }),
}

/** Who carries the project, the secretary for a decision, who answers a request; with an opinion its department alone. */
async function keepsFilesOf({ tx, project, actor }: ProjectStep, type: string, id: string) {
  if (type === 'Evaluation') return (await tx.evaluation.count({ where: { id, ...ownOpinions(actor) } })) > 0
  if (type === 'ServiceRequest') {
    return canAnswerRequest(actor, project, await tx.serviceRequest.findUniqueOrThrow({ where: { id } }))
  }
  return canCarryProject(actor, project) || (type === 'Decision' && hasAreaRole(actor, 'SECRETARY'))
}

/** Takes a file out of sight; its row and its bytes stay, and so does who removed it. */
export async function removeFile(actor: Actor, { attachmentId }: RemoveFile): Promise<Outcome<null>> {
  const attachment = await db.attachment.findFirst({
    where: { id: attachmentId, ...readableFiles(actor) },
    select: { projectId: true, visitId: true, recordType: true, recordId: true },
  })
  if (!attachment) throw notFound()
  const { projectId, visitId, recordType, recordId } = attachment
  if (projectId) {
    return changeProject(actor, projectId, async (step) => {
      if (!(await keepsFilesOf(step, recordType, recordId))) throw forbidden()
      return takeOutOfSight(step, attachmentId, projectId)
    })
  }
  if (!visitId) throw notFound()
  return inChange(actor, async (change) => {
    await lockVisit(change, actor, visitId)
    return takeOutOfSight(change, attachmentId)
  })
}

async function takeOutOfSight(
  { tx, audit }: Change,
  attachmentId: string,
  projectId?: string,
): Promise<Outcome<null>> {
  const [removed] = await tx.attachment.updateManyAndReturn({
    where: { id: attachmentId, removedAt: null },
    data: { removedAt: new Date() },
    select: { name: true },
  })
  if (!removed) return refused('attachments.removedAlready')
  audit({
    act: 'attachments.remove',
    record: 'Attachment',
    id: attachmentId,
    projectId,
    before: { name: removed.name },
  })
  return accepted(null)
}
