import { fullPinyin, pinyinInitials } from '@/lib/pinyin'

// Made so that no two enterprises share a name: 10 × 40 × 40 × 6 × 2 for each of the eight task forces.
const PLACES = ['贵州', '贵安', '深圳', '上海', '杭州', '苏州', '广州', '北京', '成都', '重庆']
const FIRST = [...'云星远恒盛华金瑞天海明宏卓锐飞腾凌宇晟昊博泰安康嘉禾青峰松柏江河湖岳晨曦朗清润泽']
const SECOND = [...'脉芒航辰达源鼎丰翔驰创联思维科图灵睿诺信诚德利众合元通途景境园林峻岭川原野田禾穗']
const FORMS = ['有限公司', '科技有限公司']

/** What each of the eight task forces looks for. */
export const INDUSTRIES = [
  ['电池', '储能', '锂电', '正极', '隔膜', '氢能'],
  ['芯片', '封测', '晶圆', '光刻', '传感', '射频'],
  ['算力', '云端', '软件', '标注', '渲染', '仿真'],
  ['装备', '机床', '轴承', '液压', '模具', '焊接'],
  ['医药', '疫苗', '器械', '中药', '诊断', '试剂'],
  ['食品', '饮料', '酿造', '茶叶', '菌菇', '乳品'],
  ['物流', '冷链', '仓储', '货运', '包装', '航运'],
  ['铝材', '磷化', '涂料', '树脂', '纤维', '陶瓷'],
]

const COMBINATIONS = PLACES.length * FIRST.length * SECOND.length * 6 * FORMS.length

/** The parts of the name of the enterprise at a place in the row of a task force. */
export function enterpriseParts(force: number, place: number): string[] {
  // Neighbours in the row look nothing alike.
  let rest = (place * 7919) % COMBINATIONS
  const pick = <T>(from: readonly T[]): T => {
    const chosen = from[rest % from.length] as T
    rest = Math.floor(rest / from.length)
    return chosen
  }
  const words = INDUSTRIES[force] ?? []
  return [pick(PLACES), pick(FIRST) + pick(SECOND), pick(words), pick(FORMS)]
}

/** The name of the project that such an enterprise would build. */
export function projectParts([, coined = '', word = '']: string[]): string[] {
  return [coined, word, '生产基地']
}

export type Findable = { searchText: string; grams: string[] }

/** As `searchText` and `searchGrams` write them, a hundred times faster because each part is spelt once. */
export function findableBy(...names: string[][]): Findable {
  const lines = new Set(
    names.flatMap((parts) => [parts.join(''), spelt(parts, initials), spelt(parts, full)]),
  )
  const grams = new Set<string>()
  for (const line of lines) {
    let before = ''
    for (const character of line) {
      grams.add(character)
      if (before) grams.add(before + character)
      before = character
    }
  }
  return { searchText: [...lines].join('\n'), grams: [...grams] }
}

const initials = new Map<string, string>()
const full = new Map<string, string>()

function spelt(parts: string[], known: Map<string, string>): string {
  let line = ''
  for (const part of parts) {
    let spelling = known.get(part)
    if (spelling === undefined) {
      spelling = known === full ? fullPinyin(part) : pinyinInitials(part)
      known.set(part, spelling)
    }
    line += spelling
  }
  return line
}
