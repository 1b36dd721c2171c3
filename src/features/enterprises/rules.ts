import { coreEnterpriseName, normaliseEnterpriseName, similarity } from '@/lib/enterprise-name'

export const ENTERPRISE_SORTS = ['name', '-name', 'createdAt', '-createdAt'] as const
export type EnterpriseSort = (typeof ENTERPRISE_SORTS)[number]

// How alike two names must be (0 to 1) to be taken for one enterprise until somebody says otherwise: less when one only
// leaves out or moves words of the other, more when a character differs, which is rather another enterprise than a slip.
const REARRANGED = 0.75
const MISSPELT = 0.88

/** A name inside another, such as 宁德时代 in 宁德时代新能源, is alike from this length on. */
const SHORTEST_INNER_NAME = 4

// Pairs of characters that stand in so many names that they tell nothing about whose name it is.
const COMMON_PAIRS = new Set(
  '贵州 州省 贵安 安新 新区 贵阳 阳市 中国 国际 北京 上海 深圳 科技 技术 技有 术有 实业 集团 发展 展有 投资 资本 管理 产业 工业 制造 信息 网络 电子 数据 大数 智能 新能 能源 材料 新材 服务 贸易 建设 工程 文化 旅游 农业 生态 环保 股份 控股 有限 限公 公司'.split(
    ' ',
  ),
)

export type EnterpriseName = { name: string; creditCode?: string | null }

/** The same code or the very same name: this can be only one enterprise. */
export function hasSameMark(one: EnterpriseName, other: EnterpriseName): boolean {
  if (one.creditCode && one.creditCode === other.creditCode) return true
  return normaliseEnterpriseName(one.name) === normaliseEnterpriseName(other.name)
}

/** Whether two writings mean one enterprise: the same code, the same name, or an alike name and no code against it. */
export function isSameEnterprise(one: EnterpriseName, other: EnterpriseName): boolean {
  if (hasSameMark(one, other)) return true
  if (one.creditCode && other.creditCode) return false
  return isAlike(one.name, other.name)
}

// What tells the members of a series apart: numbers, letters beside Chinese, and what Chinese counts with.
const SERIES_MARKS = /[\p{N}一二三四五六七八九十甲乙丙丁戊己庚辛壬癸]+/gu
const LETTERS = /[a-z]+/g

/** Names are alike only when they share a pair that tells: this is what the search and the lock go by. */
export function isAlike(one: string, other: string): boolean {
  if (seriesMark(one) !== seriesMark(other)) return false
  const telling = new Set(tellingPairs(one))
  if (!tellingPairs(other).some((pair) => telling.has(pair))) return false
  const [core, otherCore] = [coreEnterpriseName(one), coreEnterpriseName(other)]
  const needed = isMadeOf(core, otherCore) || isMadeOf(otherCore, core) ? REARRANGED : MISSPELT
  return similarity(one, other) >= needed || isInside(core, otherCore)
}

function isMadeOf(one: string, other: string): boolean {
  return [...one].every((character) => other.includes(character))
}

/** What numbers and letters of a series a name carries; names with different ones are never alike. */
export function seriesMark(name: string): string {
  const core = coreEnterpriseName(name)
  const letters = /\p{Script=Han}/u.test(core) ? core.match(LETTERS) : null
  return [...(core.match(SERIES_MARKS) ?? []), ...(letters ?? [])].join('|')
}

function isInside(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  return [...short].length >= SHORTEST_INNER_NAME && long.includes(short)
}

/** The pairs of characters of a name, without its legal form, that say whose name it is. */
export function tellingPairs(name: string): string[] {
  const characters = [...coreEnterpriseName(name)]
  const pairs = characters.slice(1).map((character, at) => `${characters[at]}${character}`)
  return [...new Set(pairs)].filter((pair) => !COMMON_PAIRS.has(pair)).slice(0, 40)
}

/** What two acts on one enterprise both lock, in one order: its code, its name and the pairs that make names alike. */
export function lockKeys(names: EnterpriseName[]): string[] {
  const keys = names.flatMap(({ name, creditCode }) => [
    `name:${normaliseEnterpriseName(name)}`,
    ...(creditCode ? [`code:${creditCode}`] : []),
    ...tellingPairs(name).map((pair) => `pair:${pair}`),
  ])
  return [...new Set(keys)].sort()
}
