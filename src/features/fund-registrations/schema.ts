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
  version,
  wholeNumber,
  yuan,
} from '@/lib/inputs'

const someYuan = yuan.refine((amount) => amount >= 1n, { error: 'tooSmall', params: { min: 1 } })

const fund = {
  name: line(120),
  manager: line(120),
  sizeYuan: someYuan,
  registeredOn: calendarDate,
  registrationNo: line(80),
  focusChainId: optionalRecordId,
  /** The focus in words, where no industry chain fits. */
  focus: optionalLine(200),
  /** Who is credited with it. */
  entityId: recordId,
  note: optionalText(2000),
}

export const registerFundInput = z.strictObject(fund)
export type RegisterFund = z.output<typeof registerFundInput>

export const editFundRegistrationInput = z.strictObject({ fundId: recordId, version, ...fund })
export type EditFundRegistration = z.output<typeof editFundRegistrationInput>

const call = {
  calledOn: calendarDate,
  amountYuan: someYuan,
  dueOn: optionalDate,
  paidOn: optionalDate,
  note: optionalText(500),
}

export const callCapitalInput = z.strictObject({ fundId: recordId, ...call })
export type CallCapital = z.output<typeof callCapitalInput>

export const editCapitalCallInput = z.strictObject({ callId: recordId, version, ...call })
export type EditCapitalCall = z.output<typeof editCapitalCallInput>

export const voidCapitalCallInput = z.strictObject({ callId: recordId, version, reason })
export type VoidCapitalCall = z.output<typeof voidCapitalCallInput>

export const FUND_SORTS = ['registeredOn', '-registeredOn', 'size', '-size', 'called', '-called'] as const

/** The filters of the list, under the names that the address bar and the API use. */
export const fundFilters = z.strictObject({
  entity: recordId.optional(),
  chain: recordId.optional(),
  from: calendarDate.optional(),
  to: calendarDate.optional(),
  q: optionalLine(200),
  sort: z.enum(FUND_SORTS).optional(),
  cursor: z.string().max(200).optional(),
  limit: wholeNumber({ min: 1, max: 200 }).optional(),
})
export type FundFilters = Partial<z.output<typeof fundFilters>>
