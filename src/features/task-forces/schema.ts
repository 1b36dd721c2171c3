import { z } from 'zod'
import { calendarDate, line, optionalRecordId, recordId } from '@/lib/inputs'

export const enrolMainLeaderInput = z.strictObject({
  name: line(40),
  title: line(60),
  startsOn: calendarDate,
})
export type EnrolMainLeader = z.output<typeof enrolMainLeaderInput>

export const endMainLeaderInput = z.strictObject({
  leaderId: recordId,
  /** The first day on which they are no longer on the list. */
  endsOn: calendarDate,
})
export type EndMainLeader = z.output<typeof endMainLeaderInput>

export const appointHeadInput = z.strictObject({
  taskForceId: recordId,
  /** Nobody, when empty. */
  leaderId: optionalRecordId,
  startsOn: calendarDate,
})
export type AppointHead = z.output<typeof appointHeadInput>
