import { visibleProjects } from '@/features/pipeline/policy'
import { getProjectInView } from '@/features/pipeline/queries'
import type { Actor } from '@/lib/actor'
import { recordId } from '@/lib/inputs'
import { db } from '@/server/db'
import { notFound } from '@/server/errors'

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

/** The files of a project, or of one record of it, latest first. */
export async function listFiles(actor: Actor, projectId: string, record?: string): Promise<FileRow[]> {
  await getProjectInView(actor, projectId)
  const files = await db.attachment.findMany({
    where: { projectId, removedAt: null, ...(record ? { recordId: record } : {}) },
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

/** A file with its bytes; throws notFound when it is removed or hangs on a project that the actor may not read. */
export async function getFile(actor: Actor, id: string) {
  if (!recordId.safeParse(id).success) throw notFound()
  const file = await db.attachment.findFirst({
    where: { id, removedAt: null, project: visibleProjects(actor) },
    include: { content: { select: { bytes: true } } },
  })
  if (!file?.content) throw notFound()
  const { name, mediaType, content } = file
  return { name, mediaType, bytes: content.bytes }
}
