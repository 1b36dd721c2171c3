import type { z } from 'zod'
import { registerEnterpriseInput } from '@/features/enterprises/schema'
import { addBuildingInput } from '@/features/factories/schema'
import { registerFundInput } from '@/features/fund-registrations/schema'
import { logLeadInput } from '@/features/leads/schema'
import { recordSigningInput } from '@/features/signings/schema'
import { recordVisitInput } from '@/features/visits/schema'
import { addDays, type CalendarDate, parseCalendarDate } from '@/lib/dates'
import { fieldProblems } from '@/lib/inputs'
import type { FieldProblem } from '@/lib/outcome'
import { findField, type ImportField } from './list-fields'
import { type Mapping, unitOfHead } from './match-columns'
import type { Layout, RowProblem } from './rules'
import { historicSigningInput } from './schema'

/** What the names in a file stand for: of entities, events, chains, main leaders and projects, to their ids. */
export type References = Record<'entity' | 'event' | 'chain' | 'leader' | 'project', Map<string, string>>

export type RowReader = {
  layout: Layout
  headers: string[]
  mapping: Mapping
  references: References
  /** For whom the rows are brought in. */
  entityId: string | null
  today: CalendarDate
}

/** The inputs of the nouns' own commands. */
export const INPUTS = {
  ENTERPRISES: registerEnterpriseInput,
  LEADS: logLeadInput,
  VISITS: recordVisitInput,
  SIGNINGS: recordSigningInput,
  HISTORIC: historicSigningInput,
  FUND_REGISTRATIONS: registerFundInput,
  FACTORIES: addBuildingInput,
} as const

export type Inputs = { [L in Layout]: z.output<(typeof INPUTS)[L]> }

export type ReadRow<L extends Layout = Layout> = { input: Inputs[L] | null; problems: RowProblem[] }

/** The input of a noun's command out of one row of a file, read by the same schema as the form's, and what is wrong in it. */
export function readRow<L extends Layout>(reader: RowReader & { layout: L }, cells: string[]): ReadRow<L> {
  const problems: RowProblem[] = []
  const written: Record<string, unknown> = {}
  for (const [column, key] of reader.mapping.entries()) {
    const field = key ? findField(reader.layout, key) : undefined
    if (!field) continue
    const read = readCell(reader, field, cells[column] ?? '', reader.headers[column] ?? '')
    if ('code' in read) problems.push({ column, field: field.key, words: 'errors', ...read })
    else put(written, field.key, read.value)
  }
  const derived = fillIn(reader, written)
  const parsed = INPUTS[reader.layout].safeParse(written)
  if (!parsed.success) {
    const fields = fieldProblems(parsed.error)
    const own = fields.filter(({ path }) => !derived.includes(path))
    problems.push(...problemsIn(reader, own.length + problems.length > 0 ? own : fields, problems))
  }
  return { input: parsed.success && problems.length === 0 ? (parsed.data as Inputs[L]) : null, problems }
}

type Read = { value: unknown } | { code: string; params?: FieldProblem['params'] }

const CALCULATION_FAILED = /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/i

function readCell({ references }: RowReader, field: ImportField, written: string, head: string): Read {
  const text = written.trim()
  if (text === '') return { value: field.reads === 'names' ? [] : field.reads === 'text' ? '' : null }
  if (CALCULATION_FAILED.test(text)) return { code: 'imports.formulaFailed', params: { written: text } }
  switch (field.reads) {
    case 'date':
      return { value: dayIn(text) }
    case 'yuan':
      return { value: amountIn(text, unitOfHead(head)) }
    case 'number':
      return { value: numberIn(text) }
    case 'names':
      return { value: namesIn(text).map((name) => ({ name })) }
    case 'choice':
      return choiceIn(field, text)
    case 'text':
      return { value: text }
    default: {
      const id = references[field.reads].get(foldName(text))
      return id
        ? { value: id }
        : { code: `imports.unknown.${field.reads}`, params: { written: text.slice(0, 60) } }
    }
  }
}

// Day 20000 is in 1954, day 73050 the last of 2099: a number of five digits is a day as Excel counts them.
const EXCEL_DAY = /^(2\d{4}|[3-6]\d{4}|7[0-3]\d{3})(\.\d+)?$/

function dayIn(text: string): string {
  const plain = text.normalize('NFKC')
  if (EXCEL_DAY.test(plain)) return addDays('1899-12-30', Math.floor(Number(plain)))
  const day = plain.replace(/[T\s]\s*\d{1,2}:\d{2}(:\d{2})?(\.\d+)?Z?$/, '')
  return parseCalendarDate(day) ?? day
}

/** 12,000㎡ and 1.2万平方米 alike, in digits; what is none is left for the rules to refuse. */
function numberIn(text: string): string {
  const digits = text.normalize('NFKC').replace(/[,\s]|平方米|m2/gi, '')
  const ten = /^(\d+(?:\.\d{1,4})?)万$/.exec(digits)?.[1]
  return ten ? String(Math.round(Number(ten) * 10_000)) : digits.replace(/\.0+$/, '')
}

/** The unit of the head holds for a cell that names none itself. */
function amountIn(text: string, unit: string): string {
  return unit && /^[-+−\d.,\s]+$/.test(text.normalize('NFKC')) ? `${text}${unit}` : text
}

function namesIn(text: string): string[] {
  const names = text.split(/[、;；\n\r]+|,(?=\s*\p{Script=Han})|，/u).map((name) => name.trim())
  return [...new Set(names.filter(Boolean))]
}

function choiceIn({ choices = {} }: ImportField, text: string): Read {
  const found = Object.entries(choices).find(
    ([value, words]) =>
      value === text.toUpperCase() || words.some((word) => foldName(word) === foldName(text)),
  )
  if (found) return { value: found[0] }
  const known = Object.values(choices).map(([word]) => word)
  return { code: 'imports.unknown.choice', params: { written: text.slice(0, 60), choices: known.join('、') } }
}

/** One writing for a name that is looked up. */
export function foldName(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/g, '')
}

function put(written: Record<string, unknown>, key: string, value: unknown) {
  const [first = '', ...rest] = key.split('.')
  if (rest.length === 0) {
    written[first] = value
    return
  }
  const inner = (written[first] ?? {}) as Record<string, unknown>
  written[first] = inner
  put(inner, rest.join('.'), value)
}

const NO_PROJECT_YET = '00000000-0000-0000-0000-000000000000'

/** What a file need not say: for whom, and what follows from the rest; answers what repeats another field's value. */
function fillIn({ layout, entityId, today }: RowReader, written: Record<string, unknown>): string[] {
  if (layout === 'LEADS') {
    Object.assign(written, { holderId: entityId })
    if (written.chainId === null) delete written.chainId
  }
  if (layout === 'VISITS') {
    const on = String(written.on ?? '')
    Object.assign(written, { entityId, status: on > today ? 'PLANNED' : 'HELD' })
  }
  if (layout === 'SIGNINGS') written.kind ??= 'INVESTMENT'
  if (layout === 'FUND_REGISTRATIONS') written.entityId ??= entityId
  if (layout === 'FACTORIES') written.ownerId ??= entityId
  return layout === 'HISTORIC' ? fillInHistoric(entityId, written) : []
}

/** The contract tells of its first report what nobody wrote down apart: the amount, the event and, at the latest, the day. */
function fillInHistoric(entityId: string | null, written: Record<string, unknown>): string[] {
  const lead = (written.lead ?? {}) as Record<string, unknown>
  const signing = (written.signing ?? {}) as Record<string, unknown>
  const name = (lead.enterprise as { name?: string } | undefined)?.name
  const { eventId = null, signedOn = null, amountYuan = null } = signing
  const derived = ['lead.intendedAmountYuan', ...(lead.reportedOn ? [] : ['lead.reportedOn'])]
  Object.assign(lead, {
    holderId: entityId,
    source: eventId ? 'EVENT' : 'REFERRAL',
    eventId,
    reportedOn: lead.reportedOn ?? signedOn,
    intendedAmountYuan: amountYuan,
    chainId: lead.chainId ?? null,
  })
  Object.assign(signing, { projectId: NO_PROJECT_YET, kind: 'INVESTMENT', parties: signing.parties || name })
  Object.assign(written, { lead, signing })
  return derived
}

/** Each problem at the column that it comes from; one a field, and none for what a cell was refused for already. */
export function problemsIn(
  { mapping, layout }: Pick<RowReader, 'mapping' | 'layout'>,
  fields: FieldProblem[],
  already: RowProblem[] = [],
): RowProblem[] {
  const seen = new Set(already.map(({ field }) => field))
  return fields.flatMap(({ path, code, params }): RowProblem[] => {
    const field = fieldAt(layout, path)
    if (seen.has(field)) return []
    seen.add(field)
    const column = mapping.indexOf(field)
    return [
      { column: column < 0 ? null : column, field, words: 'errors', code, ...(params ? { params } : {}) },
    ]
  })
}

/** `enterprises.2.name` is in the column of `enterprises`. */
function fieldAt(layout: Layout, path: string): string {
  const parts = path.split('.')
  const known = parts.map((_, at) => parts.slice(0, parts.length - at).join('.'))
  return known.find((key) => findField(layout, key)) ?? path
}
