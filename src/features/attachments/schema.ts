import { z } from 'zod'
import { recordId } from '@/lib/inputs'

/** What of a project a file may hang on. */
export const ATTACHED_TO = [
  'Project',
  'Negotiation',
  'Evaluation',
  'Decision',
  'Signing',
  'Commitment',
  'Milestone',
  'ServiceRequest',
] as const
export type AttachedTo = (typeof ATTACHED_TO)[number]

export const attachFileInput = z.strictObject({
  projectId: recordId,
  recordType: z.enum(ATTACHED_TO),
  recordId,
  name: z.string().max(1000),
  bytes: z.instanceof(Uint8Array),
})
export type AttachFile = z.output<typeof attachFileInput>

export const attachToVisitInput = z.strictObject({
  visitId: recordId,
  name: z.string().max(1000),
  bytes: z.instanceof(Uint8Array),
})
export type AttachToVisit = z.output<typeof attachToVisitInput>

/** The part of an upload that stands in its address: which record of a project, or which visit, the file is for. */
export const uploadAddress = z.union([
  attachFileInput.pick({ projectId: true, recordType: true, recordId: true }),
  attachToVisitInput.pick({ visitId: true }),
])

export const removeFileInput = z.strictObject({ attachmentId: recordId })
export type RemoveFile = z.output<typeof removeFileInput>
