import type { CalendarDate } from '@/lib/dates'
import type { DefinedMeasure } from '@/ui/definition-popover'
import { countWord, FIGURE_UNITS, figureHref, isRate, type MeasureKey, RATES } from './rules'

/** Words of `figures`. */
type Words = {
  (key: string, values?: Record<string, string>): string
  has(key: string): boolean
}

/** 口径: how a figure or rate is counted, in what unit, from what, by which standard, and who answers for it. */
export function describeMeasure(key: MeasureKey, t: Words, asOf?: CalendarDate): DefinedMeasure {
  const basis = `keys.${key}.basis`
  return {
    key,
    href: asOf ? figureHref(key, { asOf }) : undefined,
    name: t(`keys.${key}.name`),
    rule: isRate(key) ? `${t(`keys.${key}.definition`)}${formulaOf(key, t)}` : t(`keys.${key}.definition`),
    facts: [
      { term: t('definition.unit'), value: unitOf(key, t) },
      { term: t('definition.source'), value: t(`keys.${key}.source`) },
      ...(t.has(basis) ? [{ term: t('definition.basis'), value: t(basis) }] : []),
      { term: t('definition.owner'), value: t(`keys.${key}.owner`) },
      ...(asOf ? [{ term: t('asOfPrefix'), value: asOf }] : []),
    ],
  }
}

function formulaOf(key: keyof typeof RATES, t: Words): string {
  const { numerator, denominator } = RATES[key]
  return t('definition.formula', {
    numerator: t(`keys.${numerator}.name`),
    denominator: t(`keys.${denominator}.name`),
  })
}

/** 元, %, or the word of what is counted. */
export function unitOf(key: MeasureKey, t: Words): string {
  const unit = isRate(key) ? 'ratio' : FIGURE_UNITS[key]
  const counted = isRate(key) || unit !== 'count' ? '' : t(`unit.${countWord(key)}`)
  return counted || t(`definition.units.${unit}`)
}

/** What is looked for stands in the name, the rule, or a fact. */
export function matchesWords({ name, rule, facts }: DefinedMeasure, search: string): boolean {
  const written = [name, rule, ...facts.map(({ value }) => value)].join('\n')
  return folded(written).includes(folded(search))
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

const STARTS_OF_GROUPS = {
  leads: ['leads.', 'negotiating.'],
  signed: ['signed.'],
  stages: ['stages.'],
  visits: ['visits.', 'leaderTrips.'],
  events: ['events.', 'strategicAgreements.'],
  funds: ['funds.', 'capitalCalls.', 'directInvestments.'],
  construction: [
    'registered.',
    'started.',
    'completed.',
    'inProduction.',
    'producing.',
    'aboveScale.',
    'fundsInPlace.',
    'fixedAssets.',
  ],
  promises: ['commitments.', 'serviceRequests.'],
  factories: ['factories.'],
  rates: ['rates.'],
}
export type MeasureGroup = keyof typeof STARTS_OF_GROUPS
/** In the order of the registry. */
export const MEASURE_GROUPS = Object.keys(STARTS_OF_GROUPS) as MeasureGroup[]

/** Under which heading of the registry a figure or rate stands. */
export function groupOf(key: MeasureKey): MeasureGroup | undefined {
  return MEASURE_GROUPS.find((group) => STARTS_OF_GROUPS[group].some((start) => key.startsWith(start)))
}
