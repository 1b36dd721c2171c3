import { z } from 'zod'
import {
  calendarDate,
  line,
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

const metEnterprise = z.strictObject({
  enterpriseId: recordId,
  projectId: optionalRecordId,
  outcome: optionalText(1000),
  nextStep: optionalText(500),
  nextStepOn: optionalDate,
})

const visit = {
  kind: z.enum(VISIT_KINDS),
  on: calendarDate,
  endsOn: optionalDate,
  place: line(200),
  purpose: text(1000),
  mainLeaderId: optionalRecordId,
  ledBy: optionalLine(100),
  eventId: optionalRecordId,
  participants: optionalText(500),
  outcome: optionalText(2000),
  enterprises: z.array(metEnterprise).max(MOST_ENTERPRISES).superRefine(refuseTwice),
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
})
export type HoldVisit = z.output<typeof holdVisitInput>

export const cancelVisitInput = z.strictObject({ visitId: recordId, version, reason })
export type CancelVisit = z.output<typeof cancelVisitInput>

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

export const projectsOfEnterpriseInput = z.strictObject({ enterpriseId: recordId })
export type ProjectsOfEnterprise = z.output<typeof projectsOfEnterpriseInput>

function refuseTwice(met: { enterpriseId: string }[], context: z.core.$RefinementCtx<unknown>) {
  met.forEach(({ enterpriseId }, index) => {
    if (met.findIndex((other) => other.enterpriseId === enterpriseId) === index) return
    context.issues.push({
      code: 'custom',
      message: 'enterpriseTwice',
      path: [index, 'enterpriseId'],
      input: enterpriseId,
    })
  })
}
