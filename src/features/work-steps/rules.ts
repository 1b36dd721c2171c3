/** The five work steps of 2024: 产业分析, 项目研判, 商务谈判, 协议签署, 要素保障. */
export const WORK_STEPS = [
  'INDUSTRY_ANALYSIS',
  'PROJECT_APPRAISAL',
  'BUSINESS_TALKS',
  'AGREEMENT',
  'FACTOR_SUPPORT',
] as const
export type WorkStep = (typeof WORK_STEPS)[number]

/** What a project may need of the area, in the order in which it is asked for. */
export const FACTOR_KINDS = ['LAND', 'POWER', 'WATER', 'ENERGY_QUOTA', 'FINANCING', 'STAFF'] as const
export type FactorKind = (typeof FACTOR_KINDS)[number]

export const FACTOR_STATES = ['OPEN', 'SECURED', 'DROPPED'] as const
export type FactorState = (typeof FACTOR_STATES)[number]

type Factor = { state: FactorState }

/** What 要素保障 still waits for: something listed at all, and nothing listed open. */
export function missingForSupport<Item extends Factor>(
  factors: Item[],
): { code: 'nothingListed' | 'stillOpen'; open: Item[] } | null {
  if (factors.length === 0) return { code: 'nothingListed', open: [] }
  const open = factors.filter(({ state }) => state === 'OPEN')
  return open.length > 0 ? { code: 'stillOpen', open } : null
}
