import { z } from 'zod'
import { calendarDate, line, optionalDate, optionalText, recordId, text, version } from '@/lib/inputs'

const round = {
  on: calendarDate,
  ourSide: line(200),
  theirSide: line(200),
  asked: text(2000),
  offered: optionalText(2000),
  outcome: optionalText(2000),
  nextStep: optionalText(500),
  nextStepOn: optionalDate,
}

export const recordNegotiationInput = z.strictObject({ projectId: recordId, ...round })
export type RecordNegotiation = z.output<typeof recordNegotiationInput>

/** What is left out stays. */
export const editNegotiationInput = z.strictObject({
  negotiationId: recordId,
  version,
  ...z.strictObject(round).partial().shape,
})
export type EditNegotiation = z.output<typeof editNegotiationInput>
