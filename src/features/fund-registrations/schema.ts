import { z } from 'zod'
import {
  calendarDate,
  line,
  optionalLine,
  optionalRecordId,
  optionalText,
  recordId,
  version,
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

/** The filters of the list, from the address bar: what cannot be read is left out. */
export const fundFilters = z.object({
  entity: recordId.optional().catch(undefined),
  chain: recordId.optional().catch(undefined),
  from: calendarDate.optional().catch(undefined),
  to: calendarDate.optional().catch(undefined),
  q: z.string().max(200).optional().catch(undefined),
  sort: z.enum(['registeredOn', '-registeredOn', 'size', '-size']).optional().catch(undefined),
  cursor: z.string().max(200).optional().catch(undefined),
  limit: z.coerce.number().int().min(1).max(200).optional().catch(undefined),
})
export type FundFilters = z.input<typeof fundFilters>
