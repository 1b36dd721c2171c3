import { getProjectInView } from '@/features/pipeline/queries'
import type { Actor } from '@/lib/actor'
import { type CalendarDate, fromDbDate } from '@/lib/dates'
import { db } from '@/server/db'
import type { Prisma } from '@/server/generated/prisma/client'
import {
  MILESTONE_KINDS,
  type MilestoneKind,
  overdueOf,
  SCALE_THRESHOLDS,
  type ScaleThresholds,
  slipOf,
} from './rules'

export type MilestonePlanRow = {
  /** Null where the plan was given up. */
  plannedOn: CalendarDate | null
  reason: string | null
  by: string | null
  recordedAt: string
}

export type MilestoneRow = {
  kind: MilestoneKind
  /** Null while neither planned nor achieved. */
  id: string | null
  version: number
  firstPlannedOn: CalendarDate | null
  plannedOn: CalendarDate | null
  achievedOn: CalendarDate | null
  /** Days behind the first plan; negative when it was early, null while nothing slips. */
  slipDays: number | null
  /** Days since the plan that stands passed by; null when it has not. */
  overdueDays: number | null
  /** Every plan it had, the first one first. */
  plans: MilestonePlanRow[]
  note: string | null
  illustrative: boolean
}

const withPlans = {
  plans: { orderBy: { seq: 'asc' }, include: { by: { select: { name: true } } } },
} as const satisfies Prisma.MilestoneInclude

/** The five milestones of a project in their order, those without a row too. */
export async function listMilestones(
  actor: Actor,
  projectId: string,
  day: CalendarDate,
): Promise<MilestoneRow[]> {
  await getProjectInView(actor, projectId)
  const milestones = await db.milestone.findMany({ where: { projectId }, include: withPlans })
  return MILESTONE_KINDS.map((kind) => {
    const stored = milestones.find((one) => one.kind === kind)
    return stored ? describeMilestone(stored, day) : { ...NOTHING_YET, kind }
  })
}

const NOTHING_YET = {
  id: null,
  version: 0,
  firstPlannedOn: null,
  plannedOn: null,
  achievedOn: null,
  slipDays: null,
  overdueDays: null,
  plans: [],
  note: null,
  illustrative: false,
}

type Stored = Prisma.MilestoneGetPayload<{ include: typeof withPlans }>

function describeMilestone({ plans, ...stored }: Stored, day: CalendarDate): MilestoneRow {
  const plannedOn = stored.plannedOn && fromDbDate(stored.plannedOn)
  const achievedOn = stored.achievedOn && fromDbDate(stored.achievedOn)
  const history = plans.map(({ plannedOn: on, reason, by, recordedAt }) => ({
    plannedOn: on && fromDbDate(on),
    reason,
    by: by?.name ?? null,
    recordedAt: recordedAt.toISOString(),
  }))
  const dates = { firstPlannedOn: history[0]?.plannedOn ?? plannedOn, plannedOn, achievedOn }
  const { id, kind, version, note, illustrative } = stored
  return {
    id,
    kind,
    version,
    ...dates,
    slipDays: slipOf(dates, day),
    overdueDays: overdueOf(dates, day),
    plans: history,
    note,
    illustrative,
  }
}

const byLatest = [
  { on: 'desc' },
  { recordedAt: 'desc' },
] satisfies Prisma.InvestmentRecordOrderByWithRelationInput[]

/** Money in place and fixed assets of a project, latest first, with what counts of each beside what was signed; whole yuan. */
export async function listInvestments(actor: Actor, projectId: string) {
  const { signedAmount } = await getProjectInView(actor, projectId)
  const where = { projectId }
  const [records, sums] = await Promise.all([
    db.investmentRecord.findMany({ where, orderBy: byLatest, include: { by: { select: { name: true } } } }),
    db.investmentRecord.groupBy({
      by: ['kind'],
      where: { ...where, voidedAt: null },
      _sum: { amount: true },
    }),
  ])
  const sumOf = (kind: string) => sums.find((sum) => sum.kind === kind)?._sum.amount ?? 0n
  return {
    items: records.map(describeInvestment),
    total: {
      inPlaceYuan: sumOf('FUNDS_IN_PLACE'),
      fixedAssetsYuan: sumOf('FIXED_ASSETS'),
      signedYuan: signedAmount ?? 0n,
    },
  }
}

type StoredInvestment = Prisma.InvestmentRecordGetPayload<{ include: { by: { select: { name: true } } } }>

function describeInvestment({ on, amount, originalAmount, rate, rateOn, ...stored }: StoredInvestment) {
  const { id, kind, currency, source, note, voidedAt, voidReason, by, illustrative, version } = stored
  return {
    id,
    kind,
    on: fromDbDate(on),
    amountYuan: amount,
    currency,
    originalAmount: originalAmount?.toString() ?? null,
    rate: rate?.toString() ?? null,
    rateOn: rateOn && fromDbDate(rateOn),
    source,
    note,
    voided: voidedAt ? { at: voidedAt.toISOString(), reason: voidReason ?? '' } : null,
    by: by?.name ?? null,
    illustrative,
    version,
  }
}

export type InvestmentRow = ReturnType<typeof describeInvestment>

/** The predictions of a project, the first one first. */
export async function listScalePredictions(actor: Actor, projectId: string) {
  await getProjectInView(actor, projectId)
  const rows = await db.scalePrediction.findMany({
    where: { projectId },
    orderBy: { seq: 'asc' },
    include: { by: { select: { name: true } } },
  })
  return rows.map(({ id, sector, predictedMonth, yearlyRevenue, on, reason, by, illustrative }) => ({
    id,
    sector,
    predictedMonth: fromDbDate(predictedMonth),
    yearlyRevenueYuan: yearlyRevenue,
    on: fromDbDate(on),
    reason,
    by: by?.name ?? null,
    illustrative,
  }))
}

export type ScalePredictionRow = Awaited<ReturnType<typeof listScalePredictions>>[number]

/** Yearly revenue in 万元 by setting: the usual values where nothing is set. */
export async function findScaleThresholds(): Promise<ScaleThresholds> {
  const set = await db.setting.findMany({ where: { key: { in: Object.keys(SCALE_THRESHOLDS) } } })
  const values = set.flatMap(({ key, value }) =>
    Number.isInteger(value) ? [[key, Number(value)] as const] : [],
  )
  return { ...SCALE_THRESHOLDS, ...Object.fromEntries(values) }
}
