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
  `贵州 州省 贵安 安新 新区 贵阳 阳市 中国 国际 北京 上海 深圳 广州 杭州 苏州 成都 重庆
  科技 技术 技有 术有 实业 集团 发展 展有 投资 资本 基金 金融 管理 产业 工业 制造 生产 基地 服务 贸易 商贸 建设 工程 设计 咨询 研究 究院
  股份 控股 有限 限公 公司 信息 网络 电子 数据 大数 算力 软件 系统 通信 通讯 智能 人工 工智 机器 器人 自动 动化 芯片 半导 导体 晶圆 封测 传感 光电 激光
  新能 能源 储能 电池 锂电 氢能 光伏 风电 电力 电气 电器 电缆 材料 新材 正极 负极 隔膜 铝业 铝材 钢铁 矿业 化工 磷化 涂料 树脂 纤维 塑料 橡胶 玻璃 陶瓷 建材 石材
  装备 设备 机械 机床 轴承 液压 模具 焊接 汽车 部件 航空 医药 制药 药业 中药 医疗 器械 疫苗 诊断 试剂 生物 健康 食品 饮料 酒业 酿造 茶业 茶叶 菌菇 乳品 农业 畜牧
  物流 冷链 仓储 供应 应链 运输 货运 航运 包装 纺织 服装 家居 文化 传媒 教育 旅游 酒店 餐饮 置业 地产 物业 租赁 检测 生态 环境 环保 节能`.split(
    /\s+/,
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

/**
 * The pairs of characters of a name, without its legal form, that say whose name it is; the seam of two
 * that do not says nothing either.
 */
export function tellingPairs(name: string): string[] {
  const characters = [...coreEnterpriseName(name)]
  const pairs = characters.slice(1).map((character, at) => `${characters[at]}${character}`)
  const isCommon = (at: number) => COMMON_PAIRS.has(pairs[at] ?? '')
  const telling = pairs.filter((_, at) => !isCommon(at) && !(isCommon(at - 1) && isCommon(at + 1)))
  return [...new Set(telling)].slice(0, 40)
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
