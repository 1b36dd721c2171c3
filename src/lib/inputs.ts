// The zod primitives of every schema. Their messages are keys under `errors.`; `fieldProblems` reads them.
import { z } from 'zod'
import { checkCreditCode } from '@/lib/credit-code'
import { isWrittenLikeDate, parseCalendarDate } from '@/lib/dates'
import { MAX_YUAN, MoneyProblem, parseYuan } from '@/lib/money'
import '@/lib/zod-messages'

export { fieldProblems } from '@/lib/zod-messages'

const MAX_INT4 = 2_147_483_647

type Params = Record<string, string | number>
type Context = z.core.$RefinementCtx<unknown>

function wrong(context: Context, code: string, params?: Params): never {
  context.issues.push({ code: 'custom', message: code, params, input: context.value })
  return z.NEVER
}

type TextLimits = { min: number; max: number; lines: boolean }

/** Required text; line breaks are kept, ends trimmed, NFC. Lengths count characters. */
export function text(max: number, min = 1) {
  return writtenText({ min, max, lines: true })
}

/** Required text on one line, such as a name or a number: every run of white space becomes one space. */
export function line(max: number, min = 1) {
  return writtenText({ min, max, lines: false })
}

function writtenText(limits: TextLimits) {
  return z
    .string()
    .meta({ minLength: limits.min, maxLength: limits.max })
    .transform((written, context) => readText(written, limits, context))
}

/** Absent stays undefined (nothing is said), empty or null becomes null (there is none). */
export function optionalText(max: number) {
  return emptiableText({ min: 0, max, lines: true })
}

/** `optionalText` on one line. */
export function optionalLine(max: number, min = 0) {
  return emptiableText({ min, max, lines: false })
}

function emptiableText(limits: TextLimits) {
  return z
    .string()
    .meta({ maxLength: limits.max })
    .nullable()
    .transform((written, context) => (written?.trim() ? readText(written, limits, context) || null : null))
    .optional()
}

// What a copy out of a chat brings along unseen: soft hyphens, zero-width spaces, direction marks, a byte order mark.
const UNSEEN = /[\u00ad\u200b\u200e\u200f\u2060\ufeff]/g
const LINE_BREAKS = /\r\n?|[\u2028\u2029]/g
// Controls other than tab and line feed, the marks that make text run in a direction it was not written in, and what
// stands for a character that got lost, as when GB 18030 is read as UTF-8.
const UNPRINTABLE = /[\p{Cc}\u202a-\u202e\u2066-\u2069\ufffd-\uffff]/u

function readText(written: string, { min, max, lines }: TextLimits, context: Context): string {
  // A megabyte is refused before any work is done on it.
  if (written.length > 4 * max + 100) return wrong(context, 'tooLong', { max })
  if (!written.isWellFormed()) return wrong(context, 'unprintable')
  const folded = written.normalize('NFC').replace(UNSEEN, '').replace(LINE_BREAKS, '\n')
  if (UNPRINTABLE.test(folded.replace(/[\t\n]/g, ''))) return wrong(context, 'unprintable')
  const clean = (lines ? folded : folded.replace(/\s+/g, ' ')).trim()
  const length = [...clean].length
  if (length > max) return wrong(context, 'tooLong', { max })
  if (length >= min) return clean
  return length === 0 ? wrong(context, 'required') : wrong(context, 'tooShort', { min })
}

/** Why something was done: 2 to 500 characters. */
export const reason = text(500, 2)

/** The same where not every case asks for one. */
export const optionalReason = emptiableText({ min: 2, max: 500, lines: true })

/** A day, in any of the writings of `parseCalendarDate`; comes out as YYYY-MM-DD. */
export const calendarDate = z.string().meta({ format: 'date' }).transform(readDate)

export const optionalDate = z
  .string()
  .meta({ format: 'date' })
  .nullable()
  .transform((written, context) => (written?.trim() ? readDate(written, context) : null))
  .optional()

function readDate(written: string, context: Context): string {
  if (!written.trim()) return wrong(context, 'required')
  const date = parseCalendarDate(written)
  if (date) return date
  return wrong(context, isWrittenLikeDate(written) ? 'dateImpossible' : 'dateUnreadable')
}

const yuanInput = z.union([z.int(), z.string(), z.bigint()])

/** Whole yuan from 0 to 10^13, as bigint; takes integers, digits and `parseYuan`'s writings. */
export const yuan = yuanInput.transform(readYuan)

export const optionalYuan = yuanInput
  .nullable()
  .transform((written, context) => (written === null || isBlank(written) ? null : readYuan(written, context)))
  .optional()

function isBlank(written: unknown): boolean {
  return typeof written === 'string' && written.trim() === ''
}

function readYuan(written: string | number | bigint, context: Context): bigint {
  if (isBlank(written)) return wrong(context, 'required')
  try {
    return parseYuan(String(written))
  } catch (problem) {
    if (!(problem instanceof MoneyProblem)) throw problem
    return wrong(context, problem.code, { max: MAX_YUAN.toString() })
  }
}

/** A whole number within bounds, as a number or in digits (full-width too). */
export function wholeNumber({ min = 0, max = MAX_INT4 }: { min?: number; max?: number } = {}) {
  return z.union([z.int(), z.string()]).transform((written, context) => {
    if (isBlank(written)) return wrong(context, 'required')
    const digits = withoutThousands(String(written).normalize('NFKC').trim())
    if (!/^-?\d{1,15}$/.test(digits)) return wrong(context, 'wholeNumber')
    const value = Number(digits)
    if (value < min) return wrong(context, 'tooSmall', { min })
    return value > max ? wrong(context, 'tooLarge', { max }) : value
  })
}

/** 3,000 is read as 3000; a comma anywhere else stays, and is refused. */
function withoutThousands(number: string): string {
  return /^-?\d{1,3}(,\d{3})+$/.test(number) ? number.replaceAll(',', '') : number
}

export const recordId = z.uuid().transform((id) => id.toLowerCase())

export const optionalRecordId = z
  .union([z.literal(''), z.uuid()])
  .nullable()
  .transform((id) => id?.toLowerCase() || null)
  .optional()

/** The version of the record that the writer saw. */
export const version = z.int().min(1).max(MAX_INT4)

export const creditCode = z.string().transform(readCreditCode)

export const optionalCreditCode = z
  .string()
  .nullable()
  .transform((written, context) => (written?.trim() ? readCreditCode(written, context) : null))
  .optional()

function readCreditCode(written: string, context: Context): string {
  if (!written.trim()) return wrong(context, 'required')
  const checked = checkCreditCode(written)
  return checked.ok ? checked.creditCode : wrong(context, checked.code, checked.params)
}
