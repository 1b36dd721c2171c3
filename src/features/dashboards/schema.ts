import { z } from 'zod'
import { type ListFigureRecords, readFigureView } from '@/features/figures/schema'
import { STAGES } from '@/features/pipeline/rules'
import type { CalendarDate } from '@/lib/dates'

/** How many months the page looks back over, wherever something is shown by month or over a time. */
export const MONTH_SPANS = [6, 12, 24, 36] as const
export type MonthSpan = (typeof MONTH_SPANS)[number]

/** Whose figures: one's own projects and trips, one's entity, the whole area. */
export const WHOSE = ['own', 'entity', 'area'] as const
export type Whose = (typeof WHOSE)[number]

/** Which times of a stage are listed: of all that came, that went on, that left for whatever reason, are there, or signed. */
export const PASSAGE_GROUPS = ['entered', 'wentOn', 'left', 'waiting', 'signed'] as const
export type PassageGroup = (typeof PASSAGE_GROUPS)[number]

/** What every panel of the page is narrowed to. */
export type Narrowing = { asOf: CalendarDate } & Pick<
  ListFigureRecords,
  'knownAt' | 'holder' | 'kind' | 'event' | 'chain' | 'focus' | 'officer'
>
export type DashboardView = Narrowing & { months: MonthSpan; of?: Whose }

/** What the address bar asks for; what it does not say, or says wrong, is today, twelve months and nothing narrowed. */
export function readDashboardView(
  params: Record<string, string | string[] | undefined>,
  today: CalendarDate,
): DashboardView {
  const { asOf, knownAt, holder, kind, event, chain, focus } = readFigureView('signed.count', params, today)
  return {
    asOf,
    knownAt,
    holder,
    kind,
    event,
    chain,
    focus,
    months: MONTH_SPANS.find((span) => String(span) === params.months) ?? 12,
    of: z.enum(WHOSE).safeParse(params.of).data,
  }
}

/** The figure's own narrowing without what only the page knows. */
export function narrowingOf({ months: _, of: __, ...narrowing }: DashboardView): Narrowing {
  return narrowing
}

export const stageOfPath = z.enum(STAGES)
export const passageGroup = z.enum(PASSAGE_GROUPS)
