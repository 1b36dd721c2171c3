import { z } from 'zod'
import { ENTITY_KINDS } from '@/lib/actor'
import type { CalendarDate } from '@/lib/dates'
import { calendarDate, recordId } from '@/lib/inputs'
import { ABROAD, PROVINCES } from '@/lib/provinces'
import {
  FIGURE_KEYS,
  type FigureKey,
  MEASURE_KEYS,
  NONE,
  RATE_KEYS,
  RATE_SIDES,
  type RateSide,
  SPLITS,
  type Split,
} from './rules'

export const figureKey = z.enum(FIGURE_KEYS)
export const rateKey = z.enum(RATE_KEYS)
export const measureKey = z.enum(MEASURE_KEYS)
/** A member of a split: its id, or `none` for what belongs to none of them. */
const credit = z.union([z.literal(NONE), recordId])
const month = z.string().regex(/^(19|20|21)\d{2}-(0[1-9]|1[0-2])$/)
/** From the year 1900 on, as all dates here. */
const moment = z.iso.datetime({ offset: true }).refine((written) => written >= '1900')

const narrowing = {
  holder: credit.optional(),
  /** Of holders: what is credited to entities of this kind. */
  kind: z.enum(ENTITY_KINDS).optional(),
  event: credit.optional(),
  chain: credit.optional(),
  /** A focus industry: all of its chains. */
  focus: credit.optional(),
  /** One person's own: asked by themself, by a leader of theirs, or by who reads the whole area. */
  officer: recordId.optional(),
  /** A leader of the new area: the trips they led, or what is credited to the task forces that they head on the day. */
  leader: recordId.optional(),
  /** Of a flow only what is dated on this day or later; what stands at a moment has no first day. */
  from: calendarDate.optional(),
  /** Of a flow what is dated in it, of what stands at a moment what stood at its end. */
  month: month.optional(),
  /** The code of the province that the project's enterprise comes from, `abroad`, or `none` where nobody has said. */
  province: z.enum([...PROVINCES.map(({ code }) => code), ABROAD, NONE]).optional(),
}

const narrowedTo = {
  /** Today when nothing is said. */
  asOf: calendarDate.optional(),
  /** Leaves out what was recorded later than this moment. */
  knownAt: moment.optional(),
  ...narrowing,
}

const page = {
  cursor: z.string().max(200).optional(),
  limit: z.int().min(1).max(500).default(50),
}

export const summariseFiguresInput = z.strictObject({
  ...narrowedTo,
  keys: z.array(figureKey).max(FIGURE_KEYS.length).optional(),
  by: z.enum(SPLITS).optional(),
})
export type SummariseFigures = z.infer<typeof summariseFiguresInput>

export const summariseRatesInput = z.strictObject({
  ...narrowedTo,
  keys: z.array(rateKey).max(RATE_KEYS.length).optional(),
  by: z.enum(SPLITS).optional(),
})
export type SummariseRates = z.infer<typeof summariseRatesInput>

export const compareFiguresInput = z.strictObject({
  ...narrowedTo,
  asOf: calendarDate,
  keys: z.array(figureKey).min(1).max(FIGURE_KEYS.length),
  /** Earlier dates to compare with. */
  since: z.array(calendarDate).max(24),
})
export type CompareFigures = z.infer<typeof compareFiguresInput>

export const listFigureRecordsInput = z.strictObject({
  ...narrowedTo,
  ...page,
  key: figureKey,
})
export type ListFigureRecords = z.input<typeof listFigureRecordsInput>

/** A date and what was known of it; the last audit entry that was known stands for a moment too. */
const side = z.strictObject({
  /** Today when nothing is said. */
  asOf: calendarDate.optional(),
  knownAt: moment.optional(),
  knownSequence: z.bigint().nonnegative().optional(),
})

export const listFigureChangesInput = z.strictObject({
  ...narrowing,
  ...page,
  /** All figures when nothing is said. */
  keys: z.array(figureKey).min(1).max(FIGURE_KEYS.length).optional(),
  before: side,
  after: side,
})
export type ListFigureChanges = z.input<typeof listFigureChangesInput>

/** The same as an address asks for it: of one figure, with the closing's date and knowledge as those of its list. */
export const compareFigureInput = z.strictObject({
  ...narrowedTo,
  ...page,
  key: figureKey,
  /** The date of the opening; that of the closing when nothing is said. */
  compare: calendarDate.optional(),
  /** What the opening leaves out; what the closing does when nothing is said. */
  compareKnownAt: moment.optional(),
})
export type CompareFigure = z.input<typeof compareFigureInput>

/** The question behind an address: opening and closing side by side. */
export function changesAsked(asked: CompareFigure): ListFigureChanges {
  const { key, asOf, knownAt, compare = asOf, compareKnownAt = knownAt, ...narrowed } = asked
  const sides = { before: { asOf: compare, knownAt: compareKnownAt }, after: { asOf, knownAt } }
  return { ...narrowed, keys: [key], ...sides }
}

export type Params = Record<string, string | string[] | undefined>

/** To what the address bar narrows a figure or a rate; a parameter that is written wrong is left out. */
export type AskedView = z.output<z.ZodObject<typeof narrowing>> & { asOf: CalendarDate; knownAt?: string }

export function readView(params: Params, today: CalendarDate): AskedView {
  const read = Object.entries(narrowing).map(([name, field]) => {
    const value = field.safeParse(params[name] || undefined)
    return [name, value.success ? value.data : undefined]
  })
  return {
    ...z.strictObject(narrowing).parse(Object.fromEntries(read)),
    asOf: calendarDate.catch(today).parse(params.asOf),
    knownAt: moment.optional().catch(undefined).parse(params.knownAt),
  }
}

/** The same of the list behind a figure, with its page. */
export function readFigureView(key: FigureKey, params: Params, today: CalendarDate) {
  return { key, ...readView(params, today), cursor: readCursor(params) }
}

export function readCursor(params: Params): string | undefined {
  return page.cursor.catch(undefined).parse(params.cursor)
}

/** Which side of a rate is listed. */
export function readRateSide(params: Params): RateSide {
  return z.enum(RATE_SIDES).catch('numerator').parse(params.side)
}

/** With what the address bar compares; null when with nothing. */
export function readComparison(params: Params): Pick<CompareFigure, 'compare' | 'compareKnownAt'> | null {
  const compare = calendarDate.optional().catch(undefined).parse(params.compare)
  const compareKnownAt = moment.optional().catch(undefined).parse(params.compareKnownAt)
  return compare || compareKnownAt ? { compare, compareKnownAt } : null
}

/** The split that stands beside a list: that of the address, or the first that there is. */
export function readSplit(params: Params, offered: readonly Split[]): Split | undefined {
  const asked = z.enum(SPLITS).optional().catch(undefined).parse(params.by)
  return asked && offered.includes(asked) ? asked : offered[0]
}

/** The registry as of a date, and what is looked for in it. */
export const registryFilters = z.strictObject({
  asOf: calendarDate.optional(),
  knownAt: moment.optional(),
  q: z.string().trim().max(100).optional(),
})

/** What is looked for in the registry. */
export function readSearch(params: Params): string {
  return z.string().max(100).catch('').parse(params.q).trim()
}
