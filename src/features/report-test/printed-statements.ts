import type { FigureKey } from '@/features/figures/rules'
import type { Chapter, Precision, Printed, Recipe, Statement } from './rules'

/** The day to which the report's numbers stand, and who printed it; its sentences are its own, only its numbers are here. */
export const PRINTED_AS_OF = '2023-12-20'
export const PRINTED_BY = '贵阳网·甲秀新闻'

const EXPO = '数博会'
const PARKS = '上海、苏州高新区企业赴新区考察'
const WALK_IN = '贵商大会部分民营企业走进贵安'
const PENGCHENG = '深圳鹏城户用及工商业储能锂离子电池系统项目'
const HUACHENG = '华城瑞鲤智能安全电池项目'
const JIANGDE = '江德柔性光电子智能触显项目'
const CLOUD = '中国广电云(西南)数据中心项目'
const SAFE_POWER = '深圳华城西南(贵安)安全智慧用电设备生产项目'
const NAMED_LEADS = ['华厦伟业文体综合体项目', '圣丰集团五星级酒店项目', '朗华供应链项目']

/** Every number of the report, in its order, with the paragraphs that say it; idioms count nothing and are left out. */
export const PRINTED_STATEMENTS: Statement[] = [
  ...said('headline', [
    ['forces', [1, 2, 6, 7, 9, 12, 18], count(8), { from: 'entities', kind: 'TASK_FORCE' }],
    ['amountInTitle', [1], yi(383), figure('signed.amount')],
  ]),
  ...said('summary', [
    ['asOf', [2], day(PRINTED_AS_OF), { from: 'asOf' }],
    ['signed', [2], count(56), figure('signed.count')],
    ['signedAmount', [2], yi(383.6), figure('signed.amount')],
    ...[1, 2, 3, 4, 5, 6, 7, 8].flatMap((force): Line[] => [
      [`signedByForce.${force}`, [2], null, { from: 'figure', figure: 'signed.count', force }],
      [`amountByForce.${force}`, [2], null, { from: 'figure', figure: 'signed.amount', force }],
    ]),
    ['leads', [2, 9], count(135), figure('leads.count')],
    ['intended', [2, 9], yi(645.5), figure('leads.intendedAmount'), figure('negotiating.intendedAmount')],
    ['aboveScale', [2], null, figure('aboveScale.count')],
  ]),
  ...said('organisation', [
    ['batch', [3], count(2), { from: 'nothing' }],
    ['conference', [4], day('2023-06-17'), { from: 'nothing' }],
    ['formerLeader', [6], count(1), { from: 'nothing' }],
    ['chains', [6, 7], count(8), { from: 'records', record: 'chains' }],
    ['headedForces', [7], count(8), { from: 'records', record: 'headedForces' }],
    ['stages', [7], count(8), { from: 'list', list: 'stages' }],
  ]),
  ...said('results', [
    ['outbound', [9], count(75), figure('visits.outbound.count')],
    ['outboundEnterprises', [9], count(285), figure('visits.outbound.enterprises')],
    ['inbound', [9], count(350), figure('visits.inbound.count')],
    ['inboundEnterprises', [9], count(650), figure('visits.inbound.enterprises')],
    ['negotiating', [9], count(76), figure('negotiating.count')],
  ]),
  ...said('leaders', [
    ['leaderTrips', [10], count(19), figure('leaderTrips.count')],
    ['leaderTripsTarget', [10], count(12), { from: 'target', figure: 'leaderTrips.count' }],
    ['leaderTripsCompletion', [10], percent(160), { from: 'completion', figure: 'leaderTrips.count' }],
    ['evaluationKinds', [10], count(3), { from: 'list', list: 'evaluationKinds' }],
    ['planSections', [12], count(4), { from: 'list', list: 'planSections' }],
  ]),
  ...said('funds', [
    ['funds', [2, 13], count(4), { from: 'figure', figure: 'funds.count', sinceYear: true }],
    ['fundsSize', [13], yi(150), { from: 'figure', figure: 'funds.size', sinceYear: true }],
    ['fundFields', [13], count(4), { from: 'records', record: 'fundFields' }],
    ['directInvestments', [13], count(50), figure('directInvestments.count')],
    ['directTotal', [13], yi(677, 'about'), figure('directInvestments.total')],
    ['directDemand', [13], yi(220), figure('directInvestments.demand')],
    ['pengcheng', [13], yi(2), { from: 'project', name: PENGCHENG }],
    ['huacheng', [13], yi(5), { from: 'project', name: HUACHENG }],
    ['huachengScale', [13], quarter('2024-Q1'), { from: 'plan', name: HUACHENG, milestone: 'ABOVE_SCALE' }],
  ]),
  ...said('events', [
    ['agreements', [15], count(2), figure('strategicAgreements.count')],
    ['jiangde', [15], yi(40), { from: 'project', name: JIANGDE }],
    ['expo', [15], count(23), figure('signed.count', EXPO)],
    ['expoAmount', [15], yi(48.2), figure('signed.amount', EXPO)],
    ['forum', [15], yi(10), { from: 'project', name: CLOUD }],
    ['parks', [15], count(50, 'atLeast'), figure('events.enterprises', PARKS)],
    ['parksTargets', [15], count(10), figure('events.targets', PARKS)],
    ['merchants', [15], yi(20), { from: 'project', name: SAFE_POWER }],
    ['walkIn', [15], count(38), figure('events.enterprises', WALK_IN)],
    ['walkInPeople', [15], count(55), figure('events.entrepreneurs', WALK_IN)],
    ['walkInTargets', [15], count(29), figure('events.targets', WALK_IN)],
    ['walkInLeads', [15], count(17), figure('leads.count', WALK_IN)],
    ['namedLeads', [15], count(3), { from: 'namedLeads', names: NAMED_LEADS, event: WALK_IN }],
  ]),
  ...said('factories', [
    ['stockYear', [16], year(2022), { from: 'list', list: 'lastStockYear' }],
    ['stockTarget', [16], percent(100), { from: 'target', figure: 'rates.stockLet' }],
    ['newTarget', [16], percent(50), { from: 'target', figure: 'rates.newLet' }],
    ['stockLet', [16], null, { from: 'rate', part: 'factories.stock.let', whole: 'factories.stock.area' }],
    ['newLet', [16], null, { from: 'rate', part: 'factories.new.let', whole: 'factories.new.area' }],
  ]),
  ...said('outlook', [
    ['nextYear', [17], year(2024), { from: 'nothing' }],
    ['parksNextYear', [18], count(2), { from: 'entities', kind: 'PARK' }],
    ['platforms', [18], count(2), { from: 'entities', kind: 'PLATFORM' }],
    ['townships', [18], count(4), { from: 'entities', kind: 'TOWNSHIP' }],
    ['thirdParties', [18], null, { from: 'entities', kind: 'THIRD_PARTY' }],
    ['focusIndustries', [18], count(3), { from: 'records', record: 'focusIndustries' }],
    ['campaigns', [18], count(8), { from: 'records', record: 'campaigns' }],
    ['workSteps', [18], count(5), { from: 'list', list: 'workSteps' }],
  ]),
]

/** Its key, the paragraphs, what is printed, how it is made again, and what the words could mean as well. */
type Line = [
  key: string,
  paragraphs: number[],
  printed: Printed | null,
  recipe: Recipe,
  otherReading?: Recipe,
]

function said(chapter: Chapter, lines: Line[]): Statement[] {
  return lines.map(([key, paragraphs, printed, recipe, otherReading]) => ({
    key,
    chapter,
    paragraphs,
    printed,
    recipe,
    otherReading,
  }))
}

function figure(key: FigureKey, event?: string): Recipe {
  return { from: 'figure', figure: key, event }
}

function count(value: number, precision: Precision = 'exact'): Printed {
  return { value: { unit: 'count', value: BigInt(value) }, precision }
}

/** From 亿元 with at most one decimal to whole yuan. */
function yi(amount: number, precision: Precision = 'exact'): Printed {
  return { value: { unit: 'yuan', value: BigInt(Math.round(amount * 10)) * 10_000_000n }, precision }
}

function percent(value: number): Printed {
  return { value: { unit: 'ratio', part: BigInt(value), whole: 100n }, precision: 'exact' }
}

function day(value: string): Printed {
  return { value: { unit: 'day', value }, precision: 'exact' }
}

function quarter(value: string): Printed {
  return { value: { unit: 'quarter', value }, precision: 'exact' }
}

function year(value: number): Printed {
  return { value: { unit: 'year', value: String(value) }, precision: 'exact' }
}
