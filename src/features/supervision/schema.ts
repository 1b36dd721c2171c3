import { z } from 'zod'
import { STAGES } from '@/features/pipeline/rules'
import {
  calendarDate,
  line,
  optionalDate,
  optionalRecordId,
  optionalText,
  reason,
  recordId,
  text,
  version,
  wholeNumber,
} from '@/lib/inputs'
import { ESCALATION_LEVELS, SUPERVISION_KINDS, SUPERVISION_STATES } from './rules'

/** An instruction names its owner and its day; a problem may get both later, and gets both at once. */
export const raiseSupervisionInput = z
  .strictObject({
    projectId: recordId,
    kind: z.enum(SUPERVISION_KINDS),
    text: text(1000, 2),
    ownerId: optionalRecordId,
    dueOn: optionalDate,
  })
  .superRefine(({ kind, ownerId, dueOn }, context) => {
    if (kind === 'PROBLEM' && !ownerId && !dueOn) return
    const missing = [...(ownerId ? [] : ['ownerId']), ...(dueOn ? [] : ['dueOn'])]
    for (const field of missing) context.addIssue({ code: 'custom', message: 'required', path: [field] })
  })
export type RaiseSupervision = z.output<typeof raiseSupervisionInput>

const matter = { supervisionId: recordId, version }

export const assignSupervisionInput = z.strictObject({
  ...matter,
  ownerId: recordId,
  dueOn: calendarDate,
  note: optionalText(500),
})
export type AssignSupervision = z.output<typeof assignSupervisionInput>

export const replySupervisionInput = z.strictObject({ ...matter, text: text(2000, 2) })
export type ReplySupervision = z.output<typeof replySupervisionInput>

/** With a new day where the old one leaves no time. */
export const returnSupervisionInput = z.strictObject({ ...matter, reason, dueOn: optionalDate })
export type ReturnSupervision = z.output<typeof returnSupervisionInput>

export const extendSupervisionInput = z.strictObject({ ...matter, dueOn: calendarDate, reason })
export type ExtendSupervision = z.output<typeof extendSupervisionInput>

export const closeSupervisionInput = z.strictObject({ ...matter, text: optionalText(1000) })
export type CloseSupervision = z.output<typeof closeSupervisionInput>

const yes = z.enum(['yes'])
const page = {
  cursor: z.string().max(200).optional(),
  limit: wholeNumber({ min: 1, max: 200 }).optional(),
}

/** The filters of the list, under the names that the address bar and the API use; without a state, what is not closed. */
export const supervisionFilters = z.strictObject({
  q: line(100, 0).optional(),
  mine: yes.optional(),
  overdue: yes.optional(),
  level: z.enum(ESCALATION_LEVELS).optional(),
  kind: z.enum(SUPERVISION_KINDS).optional(),
  holder: recordId.optional(),
  state: z.enum(SUPERVISION_STATES).optional(),
  sort: z.enum(['dueOn', '-dueOn', 'raisedOn', '-raisedOn']).optional(),
  ...page,
})
export type SupervisionFilters = Partial<z.output<typeof supervisionFilters>>

/** The same for the lists of projects that nothing happens on. */
export const idleFilters = z.strictObject({
  q: line(100, 0).optional(),
  holder: recordId.optional(),
  stage: z.enum(STAGES).optional(),
  sort: z.enum(['activity', '-activity']).optional(),
  ...page,
})
export type IdleFilters = Partial<z.output<typeof idleFilters>>

export const SUPERVISION_TABS = ['matters', 'quiet', 'unprotected'] as const
export const supervisionTab = z.strictObject({ tab: z.enum(SUPERVISION_TABS).optional() })
