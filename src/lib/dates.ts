/** A day of the area's calendar, always written `YYYY-MM-DD`; compares and sorts as text. */
export type CalendarDate = string
/** A month of the area's calendar, written `YYYY-MM`. */
export type CalendarMonth = string

const DAY_MS = 86_400_000
// China has kept UTC+8 without summer time since 1991.
const SHANGHAI_OFFSET_MS = 8 * 3_600_000
const FIRST_YEAR = 1900
const LAST_YEAR = 2199
const WRITTEN_DATE =
  /^(?:(\d{4})(\d{2})(\d{2})|(\d{4})([-/.])(\d{1,2})\5(\d{1,2})|(\d{4})年(\d{1,2})月(\d{1,2})[日号])$/

/**
 * Reads 2023-12-20, 20231220, 2023/12/20, 2023.12.20 and 2023年12月20日, in full-width digits too.
 * Null when the text is no date, or one that the calendar does not have.
 */
export function parseCalendarDate(text: string): CalendarDate | null {
  const parts = writtenParts(text)
  if (!parts) return null
  const [year, month, day] = parts
  const time = new Date(Date.UTC(year, month - 1, day))
  const exists = time.getUTCMonth() === month - 1 && time.getUTCDate() === day
  return exists && year >= FIRST_YEAR && year <= LAST_YEAR ? fromDbDate(time) : null
}

/** True for a text written like a date, even one that no calendar has, such as 2023-02-30. */
export function isWrittenLikeDate(text: string): boolean {
  return writtenParts(text) !== null
}

function writtenParts(text: string): [number, number, number] | null {
  if (text.length > 40) return null
  const match = WRITTEN_DATE.exec(text.normalize('NFKC').replace(/[\s\p{Cf}]/gu, ''))
  if (!match) return null
  const [, y1, m1, d1, y2, , m2, d2, y3, m3, d3] = match
  return [Number(y1 ?? y2 ?? y3), Number(m1 ?? m2 ?? m3), Number(d1 ?? d2 ?? d3)]
}

/** UTC midnight of the day, as a `@db.Date` column wants it. */
export function toDbDate(date: CalendarDate): Date {
  return new Date(`${date}T00:00:00.000Z`)
}

export function fromDbDate(date: Date): CalendarDate {
  return date.toISOString().slice(0, 10)
}

/** The day in the area (Asia/Shanghai) at a moment. */
export function today(now: Date = new Date()): CalendarDate {
  return fromDbDate(inShanghai(now))
}

function inShanghai(moment: Date): Date {
  return new Date(moment.getTime() + SHANGHAI_OFFSET_MS)
}

export function monthOf(date: CalendarDate): CalendarMonth {
  return date.slice(0, 7)
}

export function firstOfMonth(date: CalendarDate): CalendarDate {
  return `${monthOf(date)}-01`
}

export function lastOfMonth(date: CalendarDate): CalendarDate {
  return addDays(addMonths(firstOfMonth(date), 1), -1)
}

export function firstOfYear(date: CalendarDate): CalendarDate {
  return `${date.slice(0, 4)}-01-01`
}

export function addDays(date: CalendarDate, days: number): CalendarDate {
  return fromDbDate(new Date(toDbDate(date).getTime() + days * DAY_MS))
}

/** The same day of another month, or its last day when it is shorter: 01-31 plus one month is 02-28. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const lastDay = new Date(Date.UTC(year, month - 1 + months + 1, 0))
  lastDay.setUTCDate(Math.min(day, lastDay.getUTCDate()))
  return fromDbDate(lastDay)
}

/** The last day of the month before. */
export function monthEndBefore(date: CalendarDate): CalendarDate {
  return addDays(firstOfMonth(date), -1)
}

/** The end of this month, or of the next one on the last day itself. */
export function monthEndAfter(date: CalendarDate): CalendarDate {
  return lastOfMonth(addDays(date, 1))
}

/** The last day of the year before. */
export function yearEndBefore(date: CalendarDate): CalendarDate {
  return addDays(firstOfYear(date), -1)
}

/** The same day of the year before; of 02-29 the 28th. */
export function yearBefore(date: CalendarDate): CalendarDate {
  return addMonths(date, -12)
}

/** Whole days from one date to a later one; negative when it is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Math.round((toDbDate(to).getTime() - toDbDate(from).getTime()) / DAY_MS)
}

const ENGLISH_MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

/** 2023年12月20日 in Chinese, 20 Dec 2023 in English. */
export function formatDate(date: CalendarDate, locale: string): string {
  const [year, month = 1, day] = date.split('-').map(Number)
  return locale.startsWith('zh')
    ? `${year}年${month}月${day}日`
    : `${day} ${ENGLISH_MONTHS[month - 1]} ${year}`
}

/** 星期三 in Chinese, Wednesday in English. */
export function weekdayOf(date: CalendarDate, locale: string): string {
  return new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(toDbDate(date))
}

/** 2023年12月 in Chinese, Dec 2023 in English; takes a month or any day of it. */
export function formatMonth(date: CalendarMonth | CalendarDate, locale: string): string {
  const [year, month = 1] = date.split('-').map(Number)
  return locale.startsWith('zh') ? `${year}年${month}月` : `${ENGLISH_MONTHS[month - 1]} ${year}`
}

/** The area's date and clock time of a moment, the same in every language: 2023-12-20 09:05. */
export function formatMoment(moment: Date | string): string {
  const local = inShanghai(new Date(moment)).toISOString()
  return `${local.slice(0, 10)} ${local.slice(11, 16)}`
}

/** What a clock in the area shows, 2023-12-20T09:05, as a moment in ISO 8601 with its offset. Null when it is none. */
export function momentOf(local: string): string | null {
  const [, day = '', minute = '', second = ':00'] =
    /^(\d{4}-\d{2}-\d{2})T((?:[01]\d|2[0-3]):[0-5]\d)(:[0-5]\d(?:\.\d{1,3})?)?$/.exec(local) ?? []
  return parseCalendarDate(day) === day && day ? `${day}T${minute}${second}+08:00` : null
}

/** The reverse: what a clock in the area shows at a moment, to the minute: 2023-12-20T09:05. */
export function clockOf(moment: Date | string): string {
  return inShanghai(new Date(moment)).toISOString().slice(0, 16)
}
