import type { EntityKind } from '@/lib/actor'
import type { CalendarDate } from '@/lib/dates'
import { formatYuan, type WrittenYuan } from '@/lib/money'

export const FIGURE_UNITS = {
  'leads.count': 'count',
  'leads.intendedAmount': 'yuan',
  'negotiating.count': 'count',
  'negotiating.intendedAmount': 'yuan',
  'signed.count': 'count',
  'signed.amount': 'yuan',
  'stages.discovery.count': 'count',
  'stages.discovery.amount': 'yuan',
  'stages.followUp.count': 'count',
  'stages.followUp.amount': 'yuan',
  'stages.negotiation.count': 'count',
  'stages.negotiation.amount': 'yuan',
  'stages.evaluation.count': 'count',
  'stages.evaluation.amount': 'yuan',
  'stages.decision.count': 'count',
  'stages.decision.amount': 'yuan',
  'stages.signing.count': 'count',
  'stages.signing.amount': 'yuan',
  'stages.construction.count': 'count',
  'stages.construction.amount': 'yuan',
  'stages.fulfilment.count': 'count',
  'stages.fulfilment.amount': 'yuan',
  'visits.outbound.count': 'count',
  'visits.outbound.enterprises': 'count',
  'visits.inbound.count': 'count',
  'visits.inbound.enterprises': 'count',
  'leaderTrips.count': 'count',
  'funds.count': 'count',
  'funds.size': 'yuan',
  'registered.count': 'count',
  'started.count': 'count',
  'completed.count': 'count',
  'inProduction.count': 'count',
  'producing.count': 'count',
  'aboveScale.count': 'count',
  'commitments.due': 'count',
  'commitments.fulfilled': 'count',
  'fundsInPlace.amount': 'yuan',
  'fixedAssets.amount': 'yuan',
  'serviceRequests.count': 'count',
  'serviceRequests.resolved': 'count',
  'events.count': 'count',
  'events.enterprises': 'count',
  'events.entrepreneurs': 'count',
  'events.targets': 'count',
  'strategicAgreements.count': 'count',
  'capitalCalls.amount': 'yuan',
  'directInvestments.count': 'count',
  'directInvestments.total': 'yuan',
  'directInvestments.demand': 'yuan',
  'directInvestments.committed': 'yuan',
  'factories.stock.area': 'm2',
  'factories.stock.let': 'm2',
  'factories.stock.occupied': 'm2',
  'factories.new.area': 'm2',
  'factories.new.let': 'm2',
  'factories.new.occupied': 'm2',
} as const

export type FigureKey = keyof typeof FIGURE_UNITS
export const FIGURE_KEYS = Object.keys(FIGURE_UNITS) as FigureKey[]

export type FigureUnit = (typeof FIGURE_UNITS)[FigureKey]

/** Two figures and what one is of the other: 开工率 = 开工项目 ÷ 签约项目. Both sums are always shown with it. */
export const RATES = {
  'rates.registered': { numerator: 'registered.count', denominator: 'signed.count' },
  'rates.started': { numerator: 'started.count', denominator: 'signed.count' },
  'rates.inProduction': { numerator: 'inProduction.count', denominator: 'signed.count' },
  'rates.producing': { numerator: 'producing.count', denominator: 'signed.count' },
  'rates.fundsInPlace': { numerator: 'fundsInPlace.amount', denominator: 'signed.amount' },
  'rates.fulfilled': { numerator: 'commitments.fulfilled', denominator: 'commitments.due' },
  'rates.stockLet': { numerator: 'factories.stock.let', denominator: 'factories.stock.area' },
  'rates.stockOccupied': { numerator: 'factories.stock.occupied', denominator: 'factories.stock.area' },
  'rates.newLet': { numerator: 'factories.new.let', denominator: 'factories.new.area' },
  'rates.newOccupied': { numerator: 'factories.new.occupied', denominator: 'factories.new.area' },
} as const satisfies Record<string, { numerator: FigureKey; denominator: FigureKey }>

export type RateKey = keyof typeof RATES
export const RATE_KEYS = Object.keys(RATES) as RateKey[]

export const RATE_SIDES = ['numerator', 'denominator'] as const
export type RateSide = (typeof RATE_SIDES)[number]

/** Whatever a target can be set on. */
export type MeasureKey = FigureKey | RateKey
export const MEASURE_KEYS: MeasureKey[] = [...FIGURE_KEYS, ...RATE_KEYS]

export function isRate(key: MeasureKey): key is RateKey {
  return key in RATES
}

/** A part of a whole as a number, 0.5 for half; null where there is no whole. */
export function ratioOf(part: bigint, whole: bigint): number | null {
  return whole > 0n ? Number(part) / Number(whole) : null
}

/** A part of a whole as screens print it, rounded half up to a tenth: 158.3%; null where there is no whole. */
export function writtenRatio(part: bigint, whole: bigint): string | null {
  if (whole <= 0n) return null
  const size = part < 0n ? -part : part
  const tenths = (size * 2000n + whole) / (whole * 2n)
  return `${part < 0n && tenths > 0n ? '-' : ''}${tenths / 10n}.${tenths % 10n}%`
}

/** What stands at a moment, such as 在谈 or a stage: by month it shows closing values, everything else what the month brought. */
export function isStock(key: FigureKey): boolean {
  return ['negotiating.', 'stages.', 'producing.', 'factories.'].some((kind) => key.startsWith(kind))
}

/** Words behind the counts: 56 个, 135 条; under `figures.unit`. */
export type CountWord =
  | 'leads'
  | 'visits'
  | 'enterprises'
  | 'people'
  | 'funds'
  | 'commitments'
  | 'requests'
  | 'agreements'
  | 'events'
  | 'area'
  | 'count'

const COUNT_WORDS: [start: string, word: CountWord][] = [
  ['leads.', 'leads'],
  ['visits.outbound.enterprises', 'enterprises'],
  ['visits.inbound.enterprises', 'enterprises'],
  ['visits.', 'visits'],
  ['leaderTrips.', 'visits'],
  ['funds.', 'funds'],
  ['commitments.', 'commitments'],
  ['serviceRequests.', 'requests'],
  ['events.count', 'events'],
  ['events.entrepreneurs', 'people'],
  ['events.', 'enterprises'],
  ['strategicAgreements.', 'agreements'],
  ['factories.', 'area'],
]

export function countWord(key: FigureKey): CountWord {
  return COUNT_WORDS.find(([start]) => key.startsWith(start))?.[1] ?? 'count'
}

/** How the page of a figure is narrowed, in the names of its address bar; null is what belongs to none. */
export type HrefView = {
  asOf: CalendarDate
  /** What was recorded later is left out. */
  knownAt?: string
  /** Of a flow only what is dated on this day or later. */
  from?: CalendarDate
  /** What is credited to entities of one kind, or to a leader of the new area. */
  kind?: EntityKind
  leader?: string
  holder?: string | null
  event?: string | null
  chain?: string | null
  focus?: string | null
  /** What is one person's own. */
  officer?: string
  month?: string
  /** Where the project's enterprise comes from. */
  province?: string | null
  /** The date and the knowledge of the opening, when two are compared. */
  compare?: CalendarDate
  compareKnownAt?: string
  /** The split that stands beside the list. */
  by?: Split
}

/** Where the records behind a figure are listed, or both sides of a rate. */
export function figureHref(key: MeasureKey, view: HrefView): string {
  const named = Object.entries(view).filter(([, value]) => value !== undefined)
  return `/figures/${key}?${new URLSearchParams(named.map(([name, value]) => [name, value ?? NONE]))}`
}

/** A value as screens print it: 383.6亿元, 12,000 m², or 56 with the word of what is counted. */
export function writtenFigure(key: FigureKey, value: bigint, locale: string, word: string): WrittenYuan {
  if (FIGURE_UNITS[key] === 'yuan') return formatYuan(value, locale)
  const digits = value.toString().replace(/\B(?=(\d{3})+$)/g, ',')
  return { value: digits, unit: word, text: `${digits}${word}`, exact: `${digits}${word}` }
}

export const SPLITS = ['holder', 'event', 'chain', 'focus', 'month'] as const
export type Split = (typeof SPLITS)[number]

/** The row of a split for what belongs to none of its members. */
export const NONE = 'none'
export const NAMES_OF_NONE = {
  holder: { name: '未归口', nameEn: 'Not assigned' },
  event: { name: '未经活动', nameEn: 'No event' },
  chain: { name: '未分产业链', nameEn: 'No industry chain' },
  focus: { name: '其他产业', nameEn: 'Other industries' },
} as const

export type FigureRecord =
  | 'Project'
  | 'Lead'
  | 'Visit'
  | 'FundRegistration'
  | 'Commitment'
  | 'Event'
  | 'TargetEnterprise'
  | 'StrategicAgreement'
  | 'DirectInvestment'
  | 'FactoryBuilding'
  | 'Occupancy'
  | 'ServiceRequest'

/** What one record adds to a figure on a day; `amount` is a count, whole yuan or whole m² and may be negative. */
export type Contribution = {
  figure: FigureKey
  on: CalendarDate
  amount: bigint
  recordType: FigureRecord
  recordId: string
  projectId?: string | null
  holderId?: string | null
  eventId?: string | null
  chainId?: string | null
}

/**
 * What must be appended to the ledger so that a record that contributed `before` contributes `after`:
 * one movement for each figure, day and credit whose sum differs.
 */
export function movementsBetween(before: Contribution[], after: Contribution[]): Contribution[] {
  const sums = new Map<string, Contribution>()
  for (const part of after) add(sums, part, part.amount)
  for (const part of before) add(sums, part, -part.amount)
  return [...sums.values()].filter((movement) => movement.amount !== 0n)
}

function add(sums: Map<string, Contribution>, part: Contribution, amount: bigint) {
  const { figure, on, recordType, recordId } = part
  const [projectId, holderId, eventId, chainId] = [
    part.projectId,
    part.holderId,
    part.eventId,
    part.chainId,
  ].map((id) => id ?? null)
  const key = [figure, on, recordType, recordId, projectId, holderId, eventId, chainId].join('|')
  const sum = (sums.get(key)?.amount ?? 0n) + amount
  sums.set(key, { figure, on, amount: sum, recordType, recordId, projectId, holderId, eventId, chainId })
}

export type Credit = Pick<Contribution, 'holderId' | 'eventId' | 'chainId'>
export type Standing = Credit & { figure: FigureKey; amount: bigint }

/**
 * Contributions of something that has a standing from day to day, such as a stage or an amount:
 * on each of `days`, what stands there less what stood before.
 */
export function contributionsOfStandings(
  record: Pick<Contribution, 'recordType' | 'recordId' | 'projectId'>,
  days: CalendarDate[],
  standingsOn: (day: CalendarDate) => Standing[],
): Contribution[] {
  let before: Contribution[] = []
  return [...new Set(days)].sort().flatMap((on) => {
    const now = standingsOn(on).map((standing) => ({ ...record, ...standing, on }))
    const changed = movementsBetween(
      before.map((standing) => ({ ...standing, on })),
      now,
    )
    before = now
    return changed
  })
}
