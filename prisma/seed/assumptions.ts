import facts from './facts.json' with { type: 'json' }

// What the 2023 report does not say and the demo area assumes. Whatever is made from these is marked illustrative.

/** Task forces are credited with everything from the first day of the year. */
export const CREDITED_FROM = '2023-01-01'
export const REPORT_DAY = facts.asOf

/** Dates, places and hosts of the events; the report only names them. 数博会 is taken to be at the end of May. */
export const EVENTS = [
  {
    key: 'delegation',
    name: '省、市党政代表团赴外考察',
    kind: 'DELEGATION',
    startsOn: '2023-04-10',
    endsOn: '2023-04-21',
    place: '珠三角、长三角、西北、云南',
  },
  { key: 'expo', name: '数博会', kind: 'EXPO', startsOn: '2023-05-26', endsOn: '2023-05-28', place: '贵阳' },
  {
    key: 'forum',
    name: '生态文明论坛',
    kind: 'FORUM',
    startsOn: '2023-07-08',
    endsOn: '2023-07-09',
    place: '贵阳',
  },
  {
    key: 'parks',
    name: '上海、苏州高新区企业赴新区考察',
    kind: 'DELEGATION',
    startsOn: '2023-08-16',
    endsOn: '2023-08-18',
    place: '贵安新区',
  },
  {
    key: 'merchants',
    name: '贵商大会',
    kind: 'CONFERENCE',
    startsOn: '2023-09-19',
    endsOn: '2023-09-20',
    place: '贵阳',
  },
  {
    key: 'private',
    name: '贵商大会部分民营企业走进贵安',
    kind: 'CONFERENCE',
    startsOn: '2023-09-21',
    endsOn: '2023-09-22',
    place: '贵安新区',
  },
] as const
export type EventKey = (typeof EVENTS)[number]['key']

/**
 * The five signed projects that the report names: whose they are (it names no enterprise), who is credited (by the
 * number of the task force), where they were signed and when, and how far they are. 鹏城 and 华城瑞鲤 stand in the paragraph on funds and count inside the 56.
 */
export const NAMED_SIGNINGS = [
  { enterprise: '鹏城储能（示意企业）', taskForce: 1, signedOn: '2023-03-16', reached: 'ABOVE_SCALE' },
  {
    enterprise: '华城瑞鲤电池（示意企业）',
    taskForce: 1,
    signedOn: '2023-03-28',
    reached: 'IN_PRODUCTION',
    aboveScalePlannedOn: '2024-03-31',
  },
  {
    enterprise: '江德光电子（示意企业）',
    taskForce: 6,
    signedOn: '2023-04-20',
    reached: 'SIGNED',
    event: 'delegation',
  },
  {
    enterprise: '广电云西南（示意企业）',
    taskForce: 3,
    signedOn: '2023-07-08',
    reached: 'SIGNED',
    event: 'forum',
  },
  {
    enterprise: '华城西南安全用电（示意企业）',
    taskForce: 5,
    signedOn: '2023-09-19',
    reached: 'SIGNED',
    event: 'merchants',
  },
] as const

/** The 23 signings at 数博会 are of its fields: data centres and software, and electronics. */
export const EXPO_TASK_FORCES = [3, 6]

/** The 28 signings without a name: how many each of the 8 task forces is credited with. */
export const OTHER_SIGNINGS_BY_TASK_FORCE = [2, 4, 3, 5, 4, 3, 3, 4]

/** 645.5亿元 is taken over the 135 leads; a signed project intended what it signed for. */
export const DISCOVERY_LEADS = facts.leads.count - facts.signed.count - facts.negotiating.count

/** Where the 76 in negotiation stand. */
export const NEGOTIATING_BY_STAGE = { FOLLOW_UP: 20, NEGOTIATION: 30, EVALUATION: 16, DECISION: 10 } as const

/** The task forces and enterprises of the three leads that the report names, in its order. */
export const NAMED_LEADS = [
  { taskForce: 2, enterprise: '华厦伟业（示意企业）' },
  { taskForce: 8, enterprise: '圣丰集团（示意企业）' },
  { taskForce: 8, enterprise: '朗华供应链（示意企业）' },
]

/** What each of the 4 funds called: how much of its size, and how many days after its registration; null: just now. */
export const CAPITAL_CALLS: { percent: number; after: number | null }[][] = [
  [
    { percent: 30, after: 30 },
    { percent: 20, after: 170 },
  ],
  [
    { percent: 30, after: 25 },
    { percent: 15, after: 150 },
  ],
  [{ percent: 25, after: 40 }],
  [
    { percent: 20, after: 14 },
    { percent: 10, after: null },
  ],
]

/** The industry chains of the direct investments, in turn; which of the 4 funds looks for a chain. */
export const DIRECT_INVESTMENT_CHAINS = [6, 4, 5, 3, 6, 4, 5, 3, 6, 3]
export const FUND_OF_CHAIN: Record<number, number> = { 3: 3, 4: 1, 5: 2, 6: 0 }

/** Direct investments mostly have no project: these of the 50 do. */
export const LINKED_DIRECT_INVESTMENTS = [8, 14, 26, 34, 42]

/**
 * Made-up targets of the 8 task forces: projects and 亿元 to sign in the first year, one of them revised in the course of it,
 * and trips to make and projects to have in negotiation in the year that runs.
 */
export const TASK_FORCE_TARGETS = [
  { count: 4, amount: 45, outbound: 4, negotiating: 9 },
  { count: 5, amount: 40, outbound: 3, negotiating: 10 },
  {
    count: 14,
    amount: 80,
    outbound: 3,
    negotiating: 10,
    revised: { on: '2023-07-01', value: 70, reason: '年中按全区进度调整' },
  },
  { count: 6, amount: 30, outbound: 2, negotiating: 12 },
  { count: 5, amount: 50, outbound: 4, negotiating: 10 },
  { count: 12, amount: 80, outbound: 2, negotiating: 12 },
  { count: 5, amount: 32, outbound: 2, negotiating: 8 },
  { count: 6, amount: 45, outbound: 2, negotiating: 12 },
]

/** How many came to the events of which the report counts nobody. */
export const ATTENDANCE = { delegation: 21, expo: 80, forum: 26, merchants: 45 } as const

/** Dates and contents of the two strategic agreements; the report only names the other areas. */
export const AGREEMENTS = [
  {
    signedOn: '2023-06-20',
    expiresOn: '2026-12-31',
    scope: '产业协作、园区共建、干部人才交流、数据要素流通。',
  },
  {
    signedOn: '2023-08-24',
    expiresOn: '2028-08-23',
    scope: '新能源电池产业链互补、物流通道、招商信息共享。',
  },
] as const

/** Which industry chains (by number) belong to each of the three focus industries, in the order of the facts. */
export const FOCUS_CHAINS = [[3, 6], [4], [5]] as const
export const FOCUS_NAMES_EN = [
  'Big data and electronic information manufacturing',
  'New-energy vehicles, batteries and materials',
  'Advanced equipment manufacturing',
] as const

/** The eight campaigns in English, and the task forces whose open projects each takes up: all of them, or one in so many. */
export const CAMPAIGNS = [
  { nameEn: 'Industrial projects', taskForces: [4, 5, 6], oneIn: 1 },
  { nameEn: 'Digital economy', taskForces: [3], oneIn: 1 },
  { nameEn: 'Central enterprises', taskForces: [1, 2, 3, 4, 5, 6, 7, 8], oneIn: 9 },
  { nameEn: 'Standard factories', taskForces: [5, 6], oneIn: 3 },
  { nameEn: 'Headquarters', taskForces: [7, 8], oneIn: 4 },
  { nameEn: 'Industry chains', taskForces: [4, 6], oneIn: 3 },
  { nameEn: 'Funds', taskForces: [1], oneIn: 1 },
  { nameEn: 'Parks and platforms', taskForces: [3, 5, 8], oneIn: 5 },
] as const
