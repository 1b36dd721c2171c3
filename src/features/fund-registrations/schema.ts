import { z } from 'zod'
import {
  calendarDate,
  line,
  optionalLine,
  optionalRecordId,
  optionalText,
  recordId,
  version,
  wholeNumber,
  yuan,
} from '@/lib/inputs'

const fund = {
  name: line(120),
  manager: line(120),
  sizeYuan: yuan.refine((size) => size >= 1n, { error: 'tooSmall', params: { min: 1 } }),
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

/** The filters of the list, under the names that the address bar and the API use. */
export const fundFilters = z.strictObject({
  entity: recordId.optional(),
  chain: recordId.optional(),
  from: calendarDate.optional(),
  to: calendarDate.optional(),
  q: optionalLine(200),
  sort: z.enum(['registeredOn', '-registeredOn', 'size', '-size']).optional(),
  cursor: z.string().max(200).optional(),
  limit: wholeNumber({ min: 1, max: 200 }).optional(),
})
export type FundFilters = Partial<z.output<typeof fundFilters>>
