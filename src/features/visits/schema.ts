import { z } from 'zod'
import { leadOfVisit } from '@/features/leads/schema'
import { normaliseEnterpriseName } from '@/lib/enterprise-name'
import {
  calendarDate,
  line,
  optionalCreditCode,
  optionalDate,
  optionalLine,
  optionalRecordId,
  optionalText,
  reason,
  recordId,
  text,
  version,
  wholeNumber,
} from '@/lib/inputs'
import { VISIT_KINDS, VISIT_STATUSES } from './rules'

const MOST_ENTERPRISES = 100
const MOST_PEOPLE = 50
const SHORTEST_NAME = 2

/**
 * An enterprise that exists, by `enterpriseId`, or else one by `name` and credit code, which is made when nobody knows it
 * yet. With `lead`, saving the visit logs it.
 */
const metEnterprise = z
  .strictObject({
    enterpriseId: optionalRecordId,
    name: optionalLine(100),
    creditCode: optionalCreditCode,
    projectId: optionalRecordId,
    outcome: optionalText(1000),
    nextStep: optionalText(500),
    nextStepOn: optionalDate,
    lead: leadOfVisit.nullish(),
  })
  .superRefine(({ enterpriseId, name }, context) => {
    if (enterpriseId || (name && name.length >= SHORTEST_NAME)) return
    refuse(context, ['name'], name ? 'tooShort' : 'required', name ? { min: SHORTEST_NAME } : undefined)
  })
export type MetEnterprise = z.output<typeof metEnterprise>

const enterprises = z.array(metEnterprise).max(MOST_ENTERPRISES).superRefine(refuseTwice)
const participantIds = z.array(recordId).max(MOST_PEOPLE).optional()

/** `participantIds`: people of the entity; `participants`: who else went, in words. */
const visit = {
  kind: z.enum(VISIT_KINDS),
  on: calendarDate,
  endsOn: optionalDate,
  place: line(200),
  purpose: text(1000),
  mainLeaderId: optionalRecordId,
  ledBy: optionalLine(100),
  eventId: optionalRecordId,
  participantIds,
  participants: optionalText(500),
  outcome: optionalText(2000),
  enterprises,
}

export const recordVisitInput = z.strictObject({
  entityId: recordId,
  status: z.enum(['PLANNED', 'HELD']),
  ...visit,
})
export type RecordVisit = z.output<typeof recordVisitInput>

export const editVisitInput = z.strictObject({ visitId: recordId, version, ...visit })
export type EditVisit = z.output<typeof editVisitInput>

/** What came of the plan; what is left out stays as it was planned. */
export const holdVisitInput = z.strictObject({
  visitId: recordId,
  version,
  on: optionalDate,
  endsOn: optionalDate,
  outcome: optionalText(2000),
  participantIds,
  enterprises: enterprises.optional(),
})
export type HoldVisit = z.output<typeof holdVisitInput>

export const cancelVisitInput = z.strictObject({ visitId: recordId, version, reason })
export type CancelVisit = z.output<typeof cancelVisitInput>

/** `done` false takes a mark back that was set by mistake. */
export const settleNextStepInput = z.strictObject({
  visitId: recordId,
  enterpriseId: recordId,
  done: z.boolean(),
})
export type SettleNextStep = z.output<typeof settleNextStepInput>

export const visitFilters = z.strictObject({
  kind: z.enum(VISIT_KINDS).optional(),
  status: z.enum(VISIT_STATUSES).optional(),
  entity: recordId.optional(),
  event: recordId.optional(),
  from: optionalDate,
  to: optionalDate,
  q: optionalLine(100),
  cursor: z.string().max(300).optional(),
  limit: wholeNumber({ min: 1, max: 200 }).optional(),
})
export type VisitFilters = Partial<z.output<typeof visitFilters>>

/** How the page shows the visits: the list, or a month as a calendar or as an agenda. */
export const visitsShown = z.object({
  view: z.enum(['calendar', 'agenda']).optional(),
  month: z
    .string()
    .regex(/^(19|20|21)\d\d-(0[1-9]|1[0-2])$/)
    .optional(),
})

/** What the address of the form says already: the enterprise whose page led there. */
export const visitPrefill = z.object({ enterprise: optionalRecordId })

export const projectsOfEnterpriseInput = z.strictObject({ enterpriseId: recordId })
export type ProjectsOfEnterprise = z.output<typeof projectsOfEnterpriseInput>

/** Visits to an enterprise, known or only named, around a day; `visitId` is the visit that asks. */
export const nearbyVisitsInput = z.strictObject({
  enterpriseId: optionalRecordId,
  name: optionalLine(100),
  on: optionalDate,
  visitId: optionalRecordId,
})
export type NearbyVisits = z.output<typeof nearbyVisitsInput>

/** Next steps that are due in these days and not done. */
export const nextStepsInput = z.strictObject({ from: optionalDate, to: calendarDate })
export type NextSteps = z.output<typeof nextStepsInput>

type Named = { enterpriseId?: string | null; name?: string | null }

function refuseTwice(met: Named[], context: z.core.$RefinementCtx<unknown>) {
  const keys = met.map(
    ({ enterpriseId, name }) => enterpriseId || (name ? normaliseEnterpriseName(name) : ''),
  )
  keys.forEach((key, index) => {
    if (!key || keys.indexOf(key) === index) return
    refuse(context, [index, met[index]?.enterpriseId ? 'enterpriseId' : 'name'], 'enterpriseTwice')
  })
}

function refuse(
  context: z.core.$RefinementCtx<unknown>,
  path: (string | number)[],
  message: string,
  params?: Record<string, number>,
) {
  context.issues.push({ code: 'custom', message, path, params, input: context.value })
}
