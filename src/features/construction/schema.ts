import { z } from 'zod'
import { foreignMoney, problemsOfForeignMoney } from '@/lib/foreign-money'
import {
  calendarDate,
  optionalDate,
  optionalLine,
  optionalRecordId,
  optionalText,
  optionalYuan,
  reason,
  recordId,
  version,
  wholeNumber,
  yuan,
} from '@/lib/inputs'
import { INVESTMENT_KINDS, MILESTONE_KINDS, SCALE_SECTORS, SCALE_STATES } from './rules'

const kind = z.enum(MILESTONE_KINDS)

export const planMilestoneInput = z.strictObject({
  projectId: recordId,
  kind,
  plannedOn: calendarDate,
  note: optionalText(500),
})
export type PlanMilestone = z.output<typeof planMilestoneInput>

export const achieveMilestoneInput = z.strictObject({
  projectId: recordId,
  kind,
  achievedOn: calendarDate,
  note: optionalText(500),
})
export type AchieveMilestone = z.output<typeof achieveMilestoneInput>

export const editMilestoneInput = z.strictObject({
  milestoneId: recordId,
  version,
  plannedOn: optionalDate,
  achievedOn: optionalDate,
  note: optionalText(500),
  /** Why the plan moves; needed when it moves later or is given up. */
  reason: optionalText(500),
})
export type EditMilestone = z.output<typeof editMilestoneInput>

export const recordInvestmentInput = z
  .strictObject({
    projectId: recordId,
    kind: z.enum(INVESTMENT_KINDS),
    on: calendarDate,
    /** What counts, in yuan, also when the money came in another currency. */
    amountYuan: yuan.refine((amount) => amount >= 1n, { error: 'tooSmall', params: { min: 1 } }),
    ...foreignMoney,
    source: optionalLine(200),
    note: optionalText(500),
  })
  .superRefine((input, context) => {
    for (const { path, code, params } of problemsOfForeignMoney(input)) {
      context.addIssue({ code: 'custom', message: code, path: [path], params })
    }
  })
export type RecordInvestment = z.output<typeof recordInvestmentInput>

export const voidInvestmentInput = z.strictObject({ investmentId: recordId, version, reason })
export type VoidInvestment = z.output<typeof voidInvestmentInput>

/** A month written YYYY-MM, or any day of it; comes out as its first day. */
const month = z
  .string()
  .meta({ description: 'YYYY-MM' })
  .transform((written) => written.trim().replace(/^(\d{4})[-/.年](\d{1,2})月?$/, '$1-$2-1'))
  .pipe(calendarDate)
  .transform((day) => `${day.slice(0, 7)}-01`)

export const predictScaleInput = z.strictObject({
  projectId: recordId,
  sector: z.enum(SCALE_SECTORS),
  predictedMonth: month,
  yearlyRevenueYuan: optionalYuan,
  /** The day of the prediction; today when left out. */
  on: optionalDate,
  /** Why it is later than predicted before. */
  reason: optionalText(500),
})
export type PredictScale = z.output<typeof predictScaleInput>

const paging = {
  cursor: z.string().max(400).optional(),
  limit: wholeNumber({ min: 1, max: 200 }).optional(),
}

export const SITE_SORTS = ['signedOn', 'amount', 'inPlace', 'next', 'name'] as const
export type SiteSort = (typeof SITE_SORTS)[number]

/** The filters of the list of signed projects, under the names that the address bar and the API use. */
export const siteFilters = z.strictObject({
  q: optionalLine(100),
  holder: optionalRecordId,
  /** The next milestone: the first from 开工 on that is not reached. */
  next: z.enum([...MILESTONE_KINDS.slice(1), 'NONE']).optional(),
  late: z.enum(['yes', 'no']).optional(),
  sort: z.enum([...SITE_SORTS, ...SITE_SORTS.map((key) => `-${key}` as const)]).optional(),
  ...paging,
})
export type SiteFilters = Partial<z.output<typeof siteFilters>>

export const scaleFilters = z.strictObject({
  q: optionalLine(100),
  holder: optionalRecordId,
  sector: z.enum(SCALE_SECTORS).optional(),
  state: z.enum(SCALE_STATES).optional(),
  ...paging,
})
export type ScaleFilters = Partial<z.output<typeof scaleFilters>>
