import { canAnswerRequest } from '@/features/aftercare/policy'
import { getProjectInView } from '@/features/pipeline/queries'
import { visitsInFull } from '@/features/visits/policy'
import type { Actor } from '@/lib/actor'
import { recordId } from '@/lib/inputs'
import { db } from '@/server/db'
import { notFound } from '@/server/errors'
import type { Prisma } from '@/server/generated/prisma/client'
import { ownOpinions, readableFiles } from './policy'

export type FileRow = {
  id: string
  name: string
  mediaType: string
  /** Bytes. */
  size: number
  recordType: string
  recordId: string
  by: string | null
  /** ISO 8601. */
  at: string
}

/** The files of a project, or of one record of it, latest first, and which of them the actor may remove. */
export async function listFiles(
  actor: Actor,
  projectId: string,
  record?: string,
): Promise<(FileRow & { removable: boolean })[]> {
  const project = await getProjectInView(actor, projectId)
  const [files, opinions, requests] = await Promise.all([
    findFiles({ projectId, ...(record ? { recordId: record } : {}) }),
    db.evaluation.findMany({ where: { projectId, ...ownOpinions(actor) }, select: { id: true } }),
    db.serviceRequest.findMany({ where: { projectId }, select: { id: true, ownerId: true } }),
  ])
  const answered = requests.filter((request) => canAnswerRequest(actor, project, request))
  const own = new Set([...opinions, ...answered].map(({ id }) => id))
  const ofTheirOwn = ['Evaluation', 'ServiceRequest']
  return files.map((file) => ({
    ...file,
    removable: ofTheirOwn.includes(file.recordType) ? own.has(file.recordId) : project.rights.carry,
  }))
}

/** The files of a visit, latest first, for who reads it in full; nobody else knows of any. */
export async function listFilesOfVisit(actor: Actor, visitId: string): Promise<FileRow[]> {
  return findFiles({ visit: { id: visitId, ...visitsInFull(actor) } })
}

async function findFiles(where: Prisma.AttachmentWhereInput): Promise<FileRow[]> {
  const files = await db.attachment.findMany({
    where: { ...where, removedAt: null },
    orderBy: { recordedAt: 'desc' },
    include: { by: { select: { name: true } } },
    take: 500,
  })
  return files.map(({ id, name, mediaType, size, recordType, recordId, by, recordedAt }) => ({
    id,
    name,
    mediaType,
    size,
    recordType,
    recordId,
    by: by?.name ?? null,
    at: recordedAt.toISOString(),
  }))
}

/** A file with its bytes; throws notFound when it is removed or hangs on what the actor may not read. */
export async function getFile(actor: Actor, id: string) {
  if (!recordId.safeParse(id).success) throw notFound()
  const file = await db.attachment.findFirst({
    where: { id, removedAt: null, ...readableFiles(actor) },
    include: { content: { select: { bytes: true } } },
  })
  if (!file?.content) throw notFound()
  const { name, mediaType, content } = file
  return { name, mediaType, bytes: content.bytes }
}
