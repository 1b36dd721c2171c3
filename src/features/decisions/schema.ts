import { z } from 'zod'
import { calendarDate, line, optionalLine, optionalText, recordId, version, wholeNumber } from '@/lib/inputs'
import { DECISION_VERDICTS } from './rules'

const meeting = {
  no: line(60),
  title: line(120),
  heldOn: calendarDate,
  place: optionalLine(200),
  note: optionalText(2000),
}

export const scheduleMeetingInput = z.strictObject(meeting)
export type ScheduleMeeting = z.output<typeof scheduleMeetingInput>

export const editMeetingInput = z.strictObject({ meetingId: recordId, version, ...meeting })
export type EditMeeting = z.output<typeof editMeetingInput>

export const agendaItemInput = z.strictObject({ meetingId: recordId, projectId: recordId })
export type AgendaItemOf = z.output<typeof agendaItemInput>

/** All projects of the agenda that the secretary sees, in their new order. */
export const reorderAgendaInput = z.strictObject({
  meetingId: recordId,
  projectIds: z.array(recordId).min(1).max(200),
})
export type ReorderAgenda = z.output<typeof reorderAgendaInput>

export const recordDecisionInput = z.strictObject({
  meetingId: recordId,
  projectId: recordId,
  verdict: z.enum(DECISION_VERDICTS),
  conditions: optionalText(2000),
  opinion: optionalText(4000),
})
export type RecordDecision = z.output<typeof recordDecisionInput>

export const meetingFilters = z.strictObject({
  tab: z.enum(['upcoming', 'held']).optional(),
  q: optionalLine(100),
  cursor: z.string().max(300).optional(),
  limit: wholeNumber({ min: 1, max: 200 }).optional(),
})
export type MeetingFilters = Partial<z.output<typeof meetingFilters>>

export const findForAgendaInput = z.strictObject({ meetingId: recordId, q: line(200, 0) })
export type FindForAgenda = z.output<typeof findForAgendaInput>
