import { createHash } from 'node:crypto'
import { changeProject, type ProjectStep } from '@/features/pipeline/change-project'
import { canCarryProject, visibleProjects } from '@/features/pipeline/policy'
import { type Actor, evaluatorOf, hasAreaRole } from '@/lib/actor'
import { accepted, type Outcome, refused } from '@/lib/outcome'
import { db, type Tx } from '@/server/db'
import { forbidden, notFound } from '@/server/errors'
import { cleanFileName, MAX_FILE_BYTES, mediaTypeOf } from './rules'
import type { AttachedTo, AttachFile, RemoveFile } from './schema'

/** Hangs a file on a record of a project. What a file is decides its content, never what the sender calls it. */
export async function attachFile(
  actor: Actor,
  { projectId, recordType, recordId, bytes, ...said }: AttachFile,
): Promise<Outcome<{ id: string; name: string }>> {
  const name = cleanFileName(said.name)
  if (bytes.length === 0) return refused('attachments.empty')
  if (bytes.length > MAX_FILE_BYTES) return refused('attachments.tooLarge')
  const mediaType = mediaTypeOf(name, bytes)
  if (!mediaType) return refused('attachments.kind')
  return changeProject(actor, projectId, async (step) => {
    const records = await countRecords[recordType](step.tx, { id: recordId, projectId })
    if (records === 0) throw notFound()
    if (!(await mayAttach(step, recordType, recordId))) throw forbidden()
    const size = bytes.length
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const { id } = await step.tx.attachment.create({
      data: {
        projectId,
        recordType,
        recordId,
        name,
        mediaType,
        size,
        sha256,
        byId: actor.userId || null,
        content: { create: { bytes: Uint8Array.from(bytes) } },
      },
    })
    step.audit({
      act: 'attachments.attach',
      record: 'Attachment',
      id,
      projectId,
      after: { name, mediaType, size, sha256, recordType, recordId },
    })
    return accepted({ id, name })
  })
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
}

/** Who carries the project; an evaluation's department for its opinion, the secretary for a decision. */
async function mayAttach({ tx, project, actor }: ProjectStep, type: AttachedTo, id: string) {
  if (canCarryProject(actor, project)) return true
  if (type === 'Decision') return hasAreaRole(actor, 'SECRETARY')
  if (type !== 'Evaluation') return false
  const own = { id, departmentId: { in: evaluatorOf(actor) }, withdrawnOn: null }
  return (await tx.evaluation.count({ where: own })) > 0
}

/** Takes a file out of sight; its row and its bytes stay, and so does who removed it. */
export async function removeFile(
  actor: Actor,
  { attachmentId }: RemoveFile,
): Promise<Outcome<{ projectId: string }>> {
  const attachment = await db.attachment.findFirst({
    where: { id: attachmentId, project: visibleProjects(actor) },
    select: { projectId: true },
  })
  if (!attachment?.projectId) throw notFound()
  const { projectId } = attachment
  return changeProject(actor, projectId, async ({ tx, project, audit }) => {
    if (!canCarryProject(actor, project)) throw forbidden()
    const removed = await tx.attachment.updateManyAndReturn({
      where: { id: attachmentId, removedAt: null },
      data: { removedAt: new Date() },
      select: { name: true },
    })
    if (removed.length === 0) return refused('attachments.removedAlready')
    audit({
      act: 'attachments.remove',
      record: 'Attachment',
      id: attachmentId,
      projectId,
      before: { name: removed[0]?.name },
    })
    return accepted({ projectId })
  })
}
