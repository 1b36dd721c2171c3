import { z } from 'zod'
import { calendarDate, line, optionalDate, optionalText, recordId, version } from '@/lib/inputs'
import { FACTOR_KINDS, FACTOR_STATES, WORK_STEPS } from './rules'

export const markWorkStepInput = z.strictObject({
  projectId: recordId,
  step: z.enum(WORK_STEPS),
  /** Of the step that the writer saw; 0 where nothing was ever said. */
  version: z.int().min(0),
  /** Null takes the mark away. */
  doneOn: optionalDate,
  note: optionalText(500),
})
export type MarkWorkStep = z.output<typeof markWorkStepInput>

const needed = {
  kind: z.enum(FACTOR_KINDS),
  need: line(200),
  ownerId: recordId,
  dueOn: calendarDate,
}

export const addFactorInput = z.strictObject({ projectId: recordId, ...needed })
export type AddFactor = z.output<typeof addFactorInput>

export const editFactorInput = z.strictObject({ factorId: recordId, version, ...needed })
export type EditFactor = z.output<typeof editFactorInput>

export const settleFactorInput = z
  .strictObject({
    factorId: recordId,
    version,
    state: z.enum(FACTOR_STATES).exclude(['OPEN']),
    settledOn: calendarDate,
    note: optionalText(500),
  })
  .refine(({ state, note }) => state !== 'DROPPED' || note, { error: 'required', path: ['note'] })
export type SettleFactor = z.output<typeof settleFactorInput>

export const reopenFactorInput = z.strictObject({ factorId: recordId, version })
export type ReopenFactor = z.output<typeof reopenFactorInput>
