import { z } from 'zod'
import { recordId } from '@/lib/inputs'

/** What a file may hang on; every one of them belongs to one project. */
export const ATTACHED_TO = [
  'Project',
  'Negotiation',
  'Evaluation',
  'Decision',
  'Signing',
  'Commitment',
  'Milestone',
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

/** The part of an upload that stands in its address: which record the file is for. */
export const uploadAddress = attachFileInput.pick({ projectId: true, recordType: true, recordId: true })

export const removeFileInput = z.strictObject({ attachmentId: recordId })
export type RemoveFile = z.output<typeof removeFileInput>
