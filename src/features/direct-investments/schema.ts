import { z } from 'zod'
import { namedEnterprise } from '@/features/enterprises/schema'
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
import { ASKING_STATES } from './rules'

const amounts = {
  totalYuan: yuan.refine((total) => total >= 1n, { error: 'tooSmall', params: { min: 1 } }),
  demandYuan: yuan,
  committedYuan: yuan,
}

const directInvestment = {
  name: line(120, 2),
  /** One that exists, or the name of one that will be registered with it; empty means none. */
  enterprise: namedEnterprise.optional(),
  fundId: optionalRecordId,
  projectId: optionalRecordId,
  /** Who is credited with it. */
  entityId: recordId,
  chainId: optionalRecordId,
  registeredOn: calendarDate,
  summary: optionalText(2000),
}

export const registerDirectInvestmentInput = z.strictObject({ ...directInvestment, ...amounts })
export type RegisterDirectInvestment = z.output<typeof registerDirectInvestmentInput>

const inHand = { directInvestmentId: recordId, version }

/** All but the amounts, which change only by a revision; what is left out stays as it is. */
export const editDirectInvestmentInput = z.strictObject({ ...inHand, ...directInvestment })
export type EditDirectInvestment = z.output<typeof editDirectInvestmentInput>

export const reviseAmountsInput = z.strictObject({ ...inHand, on: calendarDate, ...amounts, reason })
export type ReviseAmounts = z.output<typeof reviseAmountsInput>

export const withdrawDirectInvestmentInput = z.strictObject({ ...inHand, on: calendarDate, reason })
export type WithdrawDirectInvestment = z.output<typeof withdrawDirectInvestmentInput>

export const reinstateDirectInvestmentInput = z.strictObject({ ...inHand, reason })
export type ReinstateDirectInvestment = z.output<typeof reinstateDirectInvestmentInput>

const SORT_KEYS = ['registeredOn', 'total', 'demand', 'committed'] as const
export type DirectInvestmentSort = (typeof SORT_KEYS)[number]

/** Under `fund`: those that no fund has been found for. */
export const NO_FUND = 'none'

/** The filters of the list, under the names that the address bar and the API use. */
export const directInvestmentFilters = z.strictObject({
  entity: recordId.optional(),
  chain: recordId.optional(),
  fund: z.union([z.literal(NO_FUND), recordId]).optional(),
  state: z.enum(ASKING_STATES).optional(),
  from: optionalDate,
  to: optionalDate,
  q: optionalLine(100),
  sort: z.enum([...SORT_KEYS, ...SORT_KEYS.map((key) => `-${key}` as const)]).optional(),
  cursor: z.string().max(200).optional(),
  limit: wholeNumber({ min: 1, max: 200 }).optional(),
})
export type DirectInvestmentFilters = Partial<z.output<typeof directInvestmentFilters>>

export const findProjectsInput = z.strictObject({ q: line(100, 0) })
export type FindProjects = z.output<typeof findProjectsInput>
