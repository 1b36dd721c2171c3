import { formatYuan, MoneyProblem, parseYuan } from '@/lib/money'

export const moneyUnits = ['亿', '万', ''] as const
export type MoneyUnit = (typeof moneyUnits)[number]

/** What the field shows apart: the number as typed, and its unit. */
export type MoneyParts = { number: string; unit: MoneyUnit }

/** Takes "1.2亿元" apart. A text without a unit keeps the unit that the field shows. */
export function moneyParts(text: string, shown: MoneyUnit): MoneyParts {
  const written = text.normalize('NFKC').trim()
  const match = /^(.*?)\s*(亿|万)元?$/.exec(written)
  if (match) return { number: match[1] ?? '', unit: match[2] as MoneyUnit }
  if (/元$/.test(written)) return { number: written.slice(0, -1), unit: '' }
  // 38.36B brings its own unit.
  if (/[a-z]$/i.test(written)) return { number: written, unit: '' }
  return { number: text, unit: shown }
}

/** The value that the schema reads: "1.2亿", "5000万", "1200000", or nothing. */
export function moneyText({ number, unit }: MoneyParts): string {
  return number.trim() ? `${number.trim()}${unit}` : ''
}

/** Every yuan of what is written, or null while it is no amount. */
export function exactReading(text: string, locale: string): string | null {
  try {
    return text.trim() ? formatYuan(parseYuan(text), locale).exact : null
  } catch (problem) {
    if (problem instanceof MoneyProblem) return null
    throw problem
  }
}

/** Whether two writings are the same amount: 1.2亿 and 12000万. */
export function sameAmount(one: unknown, other: unknown): boolean {
  return exactReading(String(one ?? ''), 'zh-CN') === exactReading(String(other ?? ''), 'zh-CN')
}
