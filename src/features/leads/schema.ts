import { z } from 'zod'
import { namedEnterprise } from '@/features/enterprises/schema'
import {
  line,
  optionalDate,
  optionalLine,
  optionalReason,
  optionalRecordId,
  optionalText,
  optionalYuan,
  reason,
  recordId,
  wholeNumber,
} from '@/lib/inputs'
import {
  LEAD_SORTS,
  LEAD_SOURCES,
  LEAD_STATES,
  RESOLUTIONS,
  RULING_VERDICTS,
  SCREENING_VERDICTS,
} from './rules'

type Context<Input> = z.core.$RefinementCtx<Input>

/** A form says "none" by an empty text. */
function optionalChoice<const Choices extends readonly [string, ...string[]]>(choices: Choices) {
  return z
    .union([z.enum(choices), z.literal('')])
    .nullish()
    .transform((choice) => choice || undefined)
}

const source = {
  source: z.enum(LEAD_SOURCES),
  visitId: optionalRecordId,
  eventId: optionalRecordId,
  sourceNote: optionalLine(200),
}

const told = {
  contactName: optionalLine(60),
  contactPhone: optionalLine(40),
  summary: optionalText(2000),
}

/**
 * `holderId` is the task force or other entity that reports; without it, the officer's own. `chainId` left out is
 * suggested from the names; empty means none. `resolution`, `ofLeadId` and `reason` answer a duplicate.
 */
export const logLeadInput = z
  .strictObject({
    // Here and not with the whole lead, so that a form with other faults says this one too.
    enterprise: namedEnterprise.superRefine(({ id, name }, context) => {
      if (!id && !name) refuse(context, ['name'], 'required')
    }),
    projectName: line(100, 2),
    holderId: optionalRecordId,
    chainId: optionalRecordId,
    intendedAmountYuan: optionalYuan,
    ...source,
    ...told,
    reportedOn: optionalDate,
    resolution: optionalChoice(RESOLUTIONS),
    ofLeadId: optionalRecordId,
    reason: optionalReason,
  })
  .superRefine((lead, context) => {
    if (lead.intendedAmountYuan === 0n) refuse(context, ['intendedAmountYuan'], 'intendedAmountZero')
    refuseOtherSource(lead, context)
    refuseHalfResolution(lead, context)
  })
export type LogLead = z.output<typeof logLeadInput>

/** A lead told with the visit that it came from: the visit says which enterprise, whence and, mostly, for whom. */
export const leadOfVisit = z
  .strictObject({
    projectName: line(100, 2),
    holderId: optionalRecordId,
    intendedAmountYuan: optionalYuan,
    resolution: optionalChoice(RESOLUTIONS),
    ofLeadId: optionalRecordId,
    reason: optionalReason,
  })
  .superRefine((lead, context) => {
    if (lead.intendedAmountYuan === 0n) refuse(context, ['intendedAmountYuan'], 'intendedAmountZero')
    refuseHalfResolution(lead, context)
  })
export type LeadOfVisit = z.output<typeof leadOfVisit>

type Sourced = { source?: string; visitId?: string | null; eventId?: string | null }

function refuseOtherSource({ source, visitId, eventId }: Sourced, context: Context<unknown>) {
  if (visitId && source !== 'VISIT') refuse(context, ['visitId'], 'visitNotTheSource')
  if (eventId && source !== 'EVENT') refuse(context, ['eventId'], 'eventNotTheSource')
}

type Resolved = { resolution?: string; ofLeadId?: string | null; reason?: string | null }

function refuseHalfResolution({ resolution, ofLeadId, reason }: Resolved, context: Context<unknown>) {
  if (!resolution) return
  if (resolution !== 'separate' && !ofLeadId) refuse(context, ['ofLeadId'], 'required')
  if (resolution !== 'supporting' && !reason) refuse(context, ['reason'], 'required')
}

function refuse(context: Context<unknown>, path: string[], message: string) {
  context.issues.push({ code: 'custom', message, path, input: context.value })
}

/** What the address of the form says already, such as the enterprise whose page led there. */
export const leadPrefill = z.object({
  enterprise: optionalRecordId,
  visit: optionalRecordId,
  event: optionalRecordId,
})
export type LeadPrefill = Partial<z.output<typeof leadPrefill>>

/** The fields as they should read; what is left out stays. */
export const correctLeadInput = z.strictObject({
  leadId: recordId,
  projectName: line(100, 2).optional(),
  reportedOn: optionalDate,
  source: z.enum(LEAD_SOURCES).optional(),
  visitId: optionalRecordId,
  eventId: optionalRecordId,
  sourceNote: optionalLine(200),
  ...told,
  reason,
})
export type CorrectLead = z.output<typeof correctLeadInput>

export const withdrawLeadInput = z.strictObject({ leadId: recordId, on: optionalDate, reason })
export type WithdrawLead = z.output<typeof withdrawLeadInput>

export const screenLeadInput = z
  .strictObject({
    leadId: recordId,
    verdict: z.enum(SCREENING_VERDICTS),
    assignedToId: optionalRecordId,
    officerId: optionalRecordId,
    reason: optionalReason,
    on: optionalDate,
  })
  .superRefine(({ verdict, assignedToId, reason }, context) => {
    if (verdict !== 'ACCEPT' && !reason) refuse(context, ['reason'], 'required')
    if (verdict === 'ASSIGN' && !assignedToId) refuse(context, ['assignedToId'], 'required')
  })
export type ScreenLead = z.output<typeof screenLeadInput>

export const ruleOnAppealInput = z.strictObject({
  leadId: recordId,
  verdict: z.enum(RULING_VERDICTS),
  reason,
})
export type RuleOnAppeal = z.output<typeof ruleOnAppealInput>

export const possibleDuplicatesInput = z.strictObject({
  enterpriseId: optionalRecordId,
  name: optionalLine(100),
  creditCode: optionalLine(40),
})
export type PossibleDuplicates = z.output<typeof possibleDuplicatesInput>

export const suggestTaskForceInput = z.strictObject({
  projectName: optionalLine(100),
  enterpriseName: optionalLine(100),
})
export type SuggestTaskForce = z.output<typeof suggestTaskForceInput>

export const leadFilters = z.strictObject({
  entity: recordId.optional(),
  event: recordId.optional(),
  campaign: recordId.optional(),
  source: z.enum(LEAD_SOURCES).optional(),
  state: z.enum(LEAD_STATES).optional(),
  from: optionalDate,
  to: optionalDate,
  q: optionalLine(100),
  sort: z.enum(LEAD_SORTS).optional(),
  cursor: z.string().max(300).optional(),
  limit: wholeNumber({ min: 1, max: 200 }).optional(),
})
export type LeadFilters = z.output<typeof leadFilters>
