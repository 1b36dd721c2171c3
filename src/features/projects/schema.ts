import { z } from 'zod'
import {
  calendarDate,
  line,
  optionalRecordId,
  optionalText,
  optionalYuan,
  reason,
  recordId,
  text,
  version,
} from '@/lib/inputs'

/** What is left out stays. */
export const editProjectInput = z.strictObject({
  projectId: recordId,
  version,
  name: line(100, 2).optional(),
  summary: optionalText(2000),
  chainId: optionalRecordId,
})
export type EditProject = z.output<typeof editProjectInput>

export const assignOfficerInput = z.strictObject({
  projectId: recordId,
  officerId: recordId,
  on: calendarDate,
})
export type AssignOfficer = z.output<typeof assignOfficerInput>

/** `amountYuan` null says that the amount is not known any more. */
export const reviseIntendedAmountInput = z.strictObject({
  projectId: recordId,
  amountYuan: optionalYuan.refine((yuan) => yuan !== 0n, { error: 'yuanPositive' }),
  on: calendarDate,
  reason,
})
export type ReviseIntendedAmount = z.output<typeof reviseIntendedAmountInput>

export const addCollaboratorInput = z.strictObject({
  projectId: recordId,
  entityId: recordId,
  credit: text(200),
  on: calendarDate,
})
export type AddCollaborator = z.output<typeof addCollaboratorInput>

export const removeCollaboratorInput = z.strictObject({
  projectId: recordId,
  entityId: recordId,
  on: calendarDate,
})
export type RemoveCollaborator = z.output<typeof removeCollaboratorInput>

export const askTransferInput = z.strictObject({
  projectId: recordId,
  toEntityId: recordId,
  on: calendarDate,
  reason,
})
export type AskTransfer = z.output<typeof askTransferInput>

/** An unprotected project is given to another entity. */
export const reassignProjectInput = z.strictObject({
  projectId: recordId,
  toEntityId: recordId,
  on: calendarDate,
  reason,
})
export type ReassignProject = z.output<typeof reassignProjectInput>

/** The answer to the open request of a project. */
export const answerTransferInput = z.strictObject({
  projectId: recordId,
  on: calendarDate,
  note: optionalText(500),
})
export type AnswerTransfer = z.output<typeof answerTransferInput>

export const settleTransferInput = z.strictObject({
  projectId: recordId,
  outcome: z.enum(['ACCEPTED', 'DECLINED']),
  on: calendarDate,
  note: reason,
})
export type SettleTransfer = z.output<typeof settleTransferInput>
