import { addDays, type CalendarDate, daysBetween } from '@/lib/dates'

export const LEAD_SOURCES = ['VISIT', 'EVENT', 'REFERRAL', 'WALK_IN', 'THIRD_PARTY'] as const
export type LeadSource = (typeof LEAD_SOURCES)[number]

export const LEAD_KINDS = ['FIRST', 'SEPARATE', 'SUPPORTING', 'APPEAL'] as const
export type LeadKind = (typeof LEAD_KINDS)[number]

/** What an officer may do about a duplicate. */
export const RESOLUTIONS = ['supporting', 'appeal', 'separate'] as const
export type Resolution = (typeof RESOLUTIONS)[number]

export const SCREENING_VERDICTS = ['ACCEPT', 'REJECT', 'ASSIGN'] as const
export type ScreeningVerdict = (typeof SCREENING_VERDICTS)[number]

export const RULING_VERDICTS = ['UPHELD', 'DISMISSED'] as const
export type RulingVerdict = (typeof RULING_VERDICTS)[number]

/** Where a report stands: the first four are of screening, the last four of reports on somebody else's project. */
export const LEAD_STATES = [
  'WAITING',
  'ASSIGNED',
  'ACCEPTED',
  'REJECTED',
  'WITHDRAWN',
  'SUPPORTING',
  'APPEALED',
  'UPHELD',
  'DISMISSED',
] as const
export type LeadState = (typeof LEAD_STATES)[number]

export const LEAD_SORTS = ['-reportedOn', 'reportedOn', '-no', 'no'] as const

/** Days, from settings: to answer a report, to assess it, and without activity until a project loses its protection. */
export const LEAD_LIMITS = {
  'leads.answerDays': 1,
  'leads.assessDays': 3,
  'leads.protectionDays': 60,
} as const
export type LeadLimits = Record<keyof typeof LEAD_LIMITS, number>

/** FIRST and SEPARATE open a project; the others point at one that is open already. */
export function opensProject(kind: LeadKind): boolean {
  return kind === 'FIRST' || kind === 'SEPARATE'
}

type StateFacts = {
  kind: LeadKind
  withdrawn: boolean
  verdicts: ScreeningVerdict[]
  ruling: RulingVerdict | null
}

/** An acceptance holds for good; a rejection until the reopened project is accepted after all. */
export function stateOf({ kind, withdrawn, verdicts, ruling }: StateFacts): LeadState {
  if (withdrawn) return 'WITHDRAWN'
  if (kind === 'SUPPORTING') return 'SUPPORTING'
  if (kind === 'APPEAL') return ruling ?? 'APPEALED'
  if (verdicts.includes('ACCEPT')) return 'ACCEPTED'
  if (verdicts.includes('REJECT')) return 'REJECTED'
  return verdicts.includes('ASSIGN') ? 'ASSIGNED' : 'WAITING'
}

export type TimeLeft = {
  answerBy: CalendarDate
  assessBy: CalendarDate
  /** Whole days till `assessBy`; negative when it has passed. */
  daysLeft: number
  overdue: 'ANSWER' | 'ASSESS' | null
}

/** How long the holder's leader still has for a report that waits since a day. */
export function timeLeft(since: CalendarDate, limits: LeadLimits, today: CalendarDate): TimeLeft {
  const answerBy = addDays(since, limits['leads.answerDays'])
  const assessBy = addDays(since, limits['leads.assessDays'])
  const overdue = today > assessBy ? 'ASSESS' : today > answerBy ? 'ANSWER' : null
  return { answerBy, assessBy, daysLeft: daysBetween(today, assessBy), overdue }
}

/** What happened last before this day protects a project no longer. */
export function protectedSince(limits: LeadLimits, today: CalendarDate): CalendarDate {
  return addDays(today, -limits['leads.protectionDays'])
}

export type ChainHint = { id: string; name: string; keywords: string[]; taskForceId: string | null }

/** The chain whose longest keyword stands in what is written of a project; the first of equals, null when none does. */
export function suggestChain<Chain extends ChainHint>(
  chains: Chain[],
  texts: (string | null | undefined)[],
): Chain | null {
  const written = texts.join('\n').normalize('NFKC').toLowerCase()
  const lengths = chains.map((chain) => longestKeyword(chain, written))
  const longest = Math.max(0, ...lengths)
  return longest > 0 ? (chains[lengths.indexOf(longest)] ?? null) : null
}

function longestKeyword({ name, keywords }: ChainHint, written: string): number {
  const found = [name, ...keywords].filter((word) => word && written.includes(word.toLowerCase()))
  return Math.max(0, ...found.map((word) => word.length))
}

export const CORRECTABLE = [
  'projectName',
  'reportedOn',
  'source',
  'visitId',
  'eventId',
  'sourceNote',
  'contactName',
  'contactPhone',
  'summary',
] as const
export type Correctable = (typeof CORRECTABLE)[number]

export type CorrectableFields = {
  projectName: string
  reportedOn: CalendarDate
  source: LeadSource
  visitId: string | null
  eventId: string | null
  sourceNote: string | null
  contactName: string | null
  contactPhone: string | null
  summary: string | null
}

/** What one correction changed: field by field, from what to what. */
export type CorrectionChanges = Partial<Record<Correctable, { from: string | null; to: string | null }>>

/** A report as it reads after its corrections, oldest first. */
export function withCorrections<Fields extends CorrectableFields>(
  reported: Fields,
  corrections: CorrectionChanges[],
): Fields {
  const latest = corrections.flatMap((changes) =>
    Object.entries(changes).map(([field, { to }]) => [field, to] as const),
  )
  return { ...reported, ...Object.fromEntries(latest) }
}

/** What differs between a report as it reads now and as it should read; fields not said stay. */
export function changesBetween(
  now: CorrectableFields,
  corrected: { [Field in Correctable]?: string | null | undefined },
): CorrectionChanges {
  const changed = CORRECTABLE.filter(
    (field) => corrected[field] !== undefined && corrected[field] !== now[field],
  )
  return Object.fromEntries(
    changed.map((field) => [field, { from: now[field], to: corrected[field] ?? null }]),
  )
}
