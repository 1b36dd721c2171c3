import type { FigureKey } from '@/features/figures/rules'
import {
  addDays,
  addMonths,
  type CalendarDate,
  firstOfMonth,
  firstOfYear,
  formatDate,
  formatMonth,
  lastOfMonth,
} from '@/lib/dates'

export const BRIEF_KINDS = ['WEEKLY', 'MONTHLY', 'PERIOD'] as const
export type BriefKind = (typeof BRIEF_KINDS)[number]

export const BRIEF_STATUSES = ['DRAFT', 'REVIEW', 'PUBLISHED'] as const
export type BriefStatus = (typeof BRIEF_STATUSES)[number]

/** The numbered sections of an issue, in its order; each has room for words of a person. */
export const SECTIONS = [
  'headline',
  'trips',
  'activity',
  'signings',
  'key',
  'events',
  'cumulative',
  'problems',
] as const
export type Section = (typeof SECTIONS)[number]

/** Where people write: before the first section, in each, and after the last. */
export const TEXT_BLOCKS = ['opening', ...SECTIONS, 'closing'] as const
export type TextBlock = (typeof TEXT_BLOCKS)[number]
export type BriefTexts = Record<TextBlock, string>

/** The words of a stored issue; a block that nobody wrote is empty. */
export function textsOf(stored: unknown): BriefTexts {
  const written = (stored ?? {}) as Record<string, unknown>
  const entries = TEXT_BLOCKS.map((block) => [block, String(written[block] ?? '')])
  return Object.fromEntries(entries) as BriefTexts
}

/** What the first table of an issue shows, in its order. */
export const HEADLINE_FIGURES = [
  'leads.count',
  'leads.intendedAmount',
  'negotiating.count',
  'negotiating.intendedAmount',
  'signed.count',
  'signed.amount',
  'started.count',
  'inProduction.count',
  'fundsInPlace.amount',
  'visits.outbound.count',
  'visits.outbound.enterprises',
  'visits.inbound.count',
  'visits.inbound.enterprises',
  'leaderTrips.count',
  'funds.count',
  'funds.size',
  'directInvestments.count',
  'directInvestments.total',
  'directInvestments.demand',
] as const satisfies FigureKey[]

/** What each entity did, in the columns of its table. */
export const ACTIVITY_FIGURES = [
  'visits.outbound.count',
  'visits.outbound.enterprises',
  'visits.inbound.count',
  'visits.inbound.enterprises',
  'leads.count',
  'signed.count',
  'signed.amount',
] as const satisfies FigureKey[]

const STAGE_KEYS = [
  'stages.discovery.count',
  'stages.discovery.amount',
  'stages.followUp.count',
  'stages.followUp.amount',
  'stages.negotiation.count',
  'stages.negotiation.amount',
  'stages.evaluation.count',
  'stages.evaluation.amount',
  'stages.decision.count',
  'stages.decision.amount',
  'stages.signing.count',
  'stages.signing.amount',
  'stages.construction.count',
  'stages.construction.amount',
  'stages.fulfilment.count',
  'stages.fulfilment.amount',
] as const satisfies FigureKey[]

/** Every figure that an issue tells and freezes. */
export const BRIEF_FIGURES: FigureKey[] = [
  ...HEADLINE_FIGURES,
  ...STAGE_KEYS,
  'registered.count',
  'aboveScale.count',
  'commitments.due',
  'commitments.fulfilled',
  'factories.stock.area',
  'factories.stock.let',
  'factories.stock.occupied',
  'factories.new.area',
  'factories.new.let',
  'factories.new.occupied',
]

/** 10亿元 and 1亿元: a project of exactly so much is above the line. */
export const KEY_AMOUNTS = [1_000_000_000n, 100_000_000n] as const

export type Period = { from: CalendarDate; asOf: CalendarDate }

/** What a new issue offers: the week up to today, going on where the last one ended; the last whole month; the year so far. */
export function suggestedPeriod(
  kind: BriefKind,
  today: CalendarDate,
  lastWeekly: CalendarDate | null,
): Period {
  if (kind === 'PERIOD') return { from: firstOfYear(today), asOf: today }
  if (kind === 'MONTHLY') {
    const ends = today === lastOfMonth(today)
    const month = ends ? today : addMonths(firstOfMonth(today), -1)
    return { from: firstOfMonth(month), asOf: lastOfMonth(month) }
  }
  const goesOn = lastWeekly !== null && lastWeekly < today && lastWeekly >= addDays(today, -14)
  return { from: goesOn ? addDays(lastWeekly, 1) : addDays(today, -6), asOf: today }
}

/** 2023年12月14日至20日, as short as it is clear; a whole month is its name. */
export function writtenPeriod({ from, asOf }: Period, locale: string): string {
  if (from === firstOfMonth(asOf) && asOf === lastOfMonth(asOf)) return formatMonth(asOf, locale)
  if (from === asOf) return formatDate(asOf, locale)
  if (!locale.startsWith('zh')) return `${formatDate(from, locale)} – ${formatDate(asOf, locale)}`
  const last = formatDate(asOf, locale)
  const sameYear = from.slice(0, 4) === asOf.slice(0, 4)
  const sameMonth = from.slice(0, 7) === asOf.slice(0, 7)
  const end = sameMonth ? last.replace(/^.*月/, '') : sameYear ? last.replace(/^.*年/, '') : last
  return `${formatDate(from, locale)}至${end}`
}

export const FILE_KINDS = ['docx', 'xlsx', 'pdf'] as const
export type FileKind = (typeof FILE_KINDS)[number]
