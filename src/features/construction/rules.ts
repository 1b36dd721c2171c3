import { type CalendarDate, daysBetween, lastOfMonth } from '@/lib/dates'

/** 注册 开工 竣工 投产 上规, in their order; 注册 may come at any time. */
export const MILESTONE_KINDS = ['REGISTERED', 'STARTED', 'COMPLETED', 'IN_PRODUCTION', 'ABOVE_SCALE'] as const
export type MilestoneKind = (typeof MILESTONE_KINDS)[number]

/** 开工 and what follows it happen on the ground of a signed contract. */
export function needsSigning(kind: MilestoneKind): boolean {
  return kind !== 'REGISTERED'
}

type Dated = { kind: MilestoneKind; plannedOn?: CalendarDate | null; achievedOn?: CalendarDate | null }

/** The achieved milestones between which one of this kind has to lie: the last before it and the first after it. */
export function neighboursOf(kind: MilestoneKind, milestones: Dated[]) {
  return between(kind, milestones, ({ achievedOn }) => achievedOn)
}

/** The days between which a plan of this kind has to lie: of what is reached before it, and planned around it. */
export function neighboursOfPlan(kind: MilestoneKind, milestones: Dated[]) {
  return between(kind, milestones, ({ achievedOn, plannedOn }) => achievedOn ?? plannedOn)
}

function between(
  kind: MilestoneKind,
  milestones: Dated[],
  dayOf: (one: Dated) => CalendarDate | null | undefined,
) {
  const place = MILESTONE_KINDS.indexOf(kind)
  const others = milestones.filter((other) => needsSigning(kind) && needsSigning(other.kind))
  const days = (list: Dated[]) => list.flatMap((one) => dayOf(one) ?? []).sort()
  return {
    notBefore: days(others.filter((other) => MILESTONE_KINDS.indexOf(other.kind) < place)).at(-1),
    notAfter: days(others.filter((other) => MILESTONE_KINDS.indexOf(other.kind) > place))[0],
  }
}

/** A plan that moves later, or is given up, says why. */
export function needsReason(from: CalendarDate | null, to: CalendarDate | null): boolean {
  return from !== null && (to === null || to > from)
}

type Planned = {
  firstPlannedOn: CalendarDate | null
  plannedOn: CalendarDate | null
  achievedOn: CalendarDate | null
}

/**
 * Days behind the first plan: of the day on which it was reached (negative when early), else of the plan that stands or
 * of today, whichever is later. Null while nothing slips.
 */
export function slipOf({ firstPlannedOn, plannedOn, achievedOn }: Planned, day: CalendarDate): number | null {
  if (!firstPlannedOn) return null
  if (achievedOn) return daysBetween(firstPlannedOn, achievedOn)
  if (!plannedOn) return null
  const days = daysBetween(firstPlannedOn, plannedOn > day ? plannedOn : day)
  return days > 0 ? days : null
}

/** Days since the plan that stands has passed without being reached; null when it has not. */
export function overdueOf({ plannedOn, achievedOn }: Planned, day: CalendarDate): number | null {
  return plannedOn && !achievedOn && day > plannedOn ? daysBetween(plannedOn, day) : null
}

/** 到位资金 and 固定资产投资. */
export const INVESTMENT_KINDS = ['FUNDS_IN_PLACE', 'FIXED_ASSETS'] as const
export type InvestmentKind = (typeof INVESTMENT_KINDS)[number]

export const SCALE_SECTORS = [
  'INDUSTRY',
  'CONSTRUCTION',
  'REAL_ESTATE',
  'WHOLESALE',
  'RETAIL',
  'CATERING',
  'SERVICES_LARGE',
  'SERVICES_BUSINESS',
  'SERVICES_SOCIAL',
] as const
export type ScaleSector = (typeof SCALE_SECTORS)[number]

/**
 * Yearly revenue in 万元 from which an enterprise is above scale: the 国家统计局's 一套表统计调查制度, kept as settings.
 * Construction enters by its qualification, real estate by developing at all.
 */
export const SCALE_THRESHOLDS = {
  'scale.industry': 2000,
  'scale.wholesale': 2000,
  'scale.retail': 500,
  'scale.catering': 200,
  'scale.servicesLarge': 2000,
  'scale.servicesBusiness': 1000,
  'scale.servicesSocial': 500,
} as const
export type ScaleThresholds = Record<keyof typeof SCALE_THRESHOLDS, number>

const SETTING_OF: Partial<Record<ScaleSector, keyof ScaleThresholds>> = {
  INDUSTRY: 'scale.industry',
  WHOLESALE: 'scale.wholesale',
  RETAIL: 'scale.retail',
  CATERING: 'scale.catering',
  SERVICES_LARGE: 'scale.servicesLarge',
  SERVICES_BUSINESS: 'scale.servicesBusiness',
  SERVICES_SOCIAL: 'scale.servicesSocial',
}

/** Whole yuan of yearly revenue; null for a sector that no revenue decides. */
export function thresholdOf(sector: ScaleSector, thresholds: ScaleThresholds): bigint | null {
  const key = SETTING_OF[sector]
  return key ? BigInt(thresholds[key]) * 10_000n : null
}

/** How a project stands against its prediction: reached, past its month, predicted later than at first, or as predicted. */
export const SCALE_STATES = ['passed', 'slipped', 'onTrack', 'reached'] as const
export type ScaleState = (typeof SCALE_STATES)[number]

/** Months are given by their first day. */
export function scaleStateOf(
  {
    firstMonth,
    predictedMonth,
    achievedOn,
  }: { firstMonth: CalendarDate; predictedMonth: CalendarDate; achievedOn: CalendarDate | null },
  day: CalendarDate,
): ScaleState {
  if (achievedOn) return 'reached'
  if (day > lastOfMonth(predictedMonth)) return 'passed'
  return predictedMonth > firstMonth ? 'slipped' : 'onTrack'
}
