import { z } from 'zod'
import { figureKey } from '@/features/figures/schema'
import { calendarDate, line, optionalLine, reason, recordId, text, version, wholeNumber } from '@/lib/inputs'
import { BRIEF_KINDS, BRIEF_STATUSES, FILE_KINDS, TEXT_BLOCKS } from './rules'

const LONGEST_TEXT = 5000

const period = { kind: z.enum(BRIEF_KINDS), from: calendarDate, asOf: calendarDate }

function inOrder({ from, asOf }: { from: string; asOf: string }, context: z.core.$RefinementCtx) {
  if (asOf < from) context.addIssue({ code: 'custom', message: 'endsBeforeFrom', path: ['asOf'] })
}

/** Without a title it is named by its kind and its days. */
export const draftBriefInput = z.strictObject({ ...period, title: optionalLine(120) }).superRefine(inOrder)
export type DraftBrief = z.output<typeof draftBriefInput>

const texts = Object.fromEntries(TEXT_BLOCKS.map((block) => [block, text(LONGEST_TEXT, 0)])) as Record<
  (typeof TEXT_BLOCKS)[number],
  ReturnType<typeof text>
>

export const editBriefInput = z
  .strictObject({ briefId: recordId, version, ...period, title: line(120), ...texts })
  .superRefine(inOrder)
export type EditBrief = z.output<typeof editBriefInput>

export const submitBriefInput = z.strictObject({ briefId: recordId, version })
export type SubmitBrief = z.output<typeof submitBriefInput>

export const sendBackBriefInput = z.strictObject({ briefId: recordId, version, reason })
export type SendBackBrief = z.output<typeof sendBackBriefInput>

export const publishBriefInput = z.strictObject({ briefId: recordId, version })
export type PublishBrief = z.output<typeof publishBriefInput>

export const discardBriefInput = z.strictObject({ briefId: recordId, version })
export type DiscardBrief = z.output<typeof discardBriefInput>

export const briefFilters = z.strictObject({
  q: optionalLine(100),
  kind: z.enum(BRIEF_KINDS).optional(),
  status: z.enum(BRIEF_STATUSES).optional(),
  year: wholeNumber({ min: 1900, max: 2199 }).optional(),
  cursor: z.string().max(200).optional(),
  limit: wholeNumber({ min: 1, max: 200 }).optional(),
})
export type BriefFilters = Partial<z.output<typeof briefFilters>>

/** What the form of a new issue opens with. */
export const newBrief = z.strictObject({ kind: z.enum(BRIEF_KINDS).optional() })

/** Which frozen figure's records are shown, and from which on. */
export const frozenRecordsInput = z.strictObject({
  key: figureKey.optional(),
  page: wholeNumber({ min: 1, max: 10_000 }).optional(),
})

export const issueFileInput = z.strictObject({ id: recordId, format: z.enum(FILE_KINDS) })
