/** The largest single amount that a record may hold: 10 trillion yuan. */
export const MAX_YUAN = 10n ** 13n

/** Why a written amount is no amount; `code` is a message key under `errors.`. */
export class MoneyProblem extends Error {
  constructor(
    readonly code: 'yuanUnreadable' | 'yuanNegative' | 'yuanFraction' | 'yuanTooLarge',
    text: string,
  ) {
    super(`${code}: ${text.slice(0, 60)}`)
  }
}

/** How many zeros each written unit stands for. */
const UNIT_ZEROS: Record<string, number> = {
  '': 0,
  元: 0,
  千: 3,
  万: 4,
  十万: 5,
  百万: 6,
  千万: 7,
  亿: 8,
  十亿: 9,
  百亿: 10,
  千亿: 11,
  万亿: 12,
  k: 3,
  m: 6,
  b: 9,
  million: 6,
  billion: 9,
}
const WRITTEN_AMOUNT =
  /^(?:人民币|cny|rmb|¥)?([-+−]?)(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?([十百千万亿]*|[a-z]*)(?:元|块|圆)?$/

/** 1亿2000万: whole 亿, and what is left over in 万. */
const TWO_UNITS = /^([^.]*亿)(\d{1,4}(?:\.\d+)?万(?:元|块|圆)?)$/

/**
 * Whole yuan from what people write: 12000, 5000万, 1.2亿元, 1亿2000万, 1,200万, CNY 38.36B, full-width digits.
 * Exact: decimal text all the way. Throws `MoneyProblem`.
 */
export function parseYuan(text: string): bigint {
  if (text.length > 100) throw new MoneyProblem('yuanUnreadable', text)
  const written = text
    .normalize('NFKC')
    .replace(/[\s\p{Cf}]/gu, '')
    .toLowerCase()
  const [, larger, rest] = TWO_UNITS.exec(written) ?? []
  const yuan = larger && rest ? readYuan(larger) + readYuan(rest) : readYuan(written)
  if (yuan > MAX_YUAN) throw new MoneyProblem('yuanTooLarge', text)
  return yuan
}

function readYuan(written: string): bigint {
  const match = WRITTEN_AMOUNT.exec(written)
  const [, sign, whole = '', fraction = '', unit = ''] = match ?? []
  const zeros = UNIT_ZEROS[unit]
  if (!match || zeros === undefined) throw new MoneyProblem('yuanUnreadable', written)
  const decimals = fraction.replace(/0+$/, '')
  if (decimals.length > zeros) throw new MoneyProblem('yuanFraction', written)
  const yuan = BigInt(whole.replaceAll(',', '') + decimals.padEnd(zeros, '0'))
  if (sign && sign !== '+' && yuan > 0n) throw new MoneyProblem('yuanNegative', written)
  return yuan
}

export type WrittenYuan = {
  /** The number alone: 383.6, or 38.36B. */
  value: string
  /** 亿元, 万元 or 元; CNY in English. */
  unit: string
  /** Number and unit as one reads them: 383.6亿元, or CNY 38.36B. */
  text: string
  /** Every yuan, with thousands separators, for a hover. */
  exact: string
}

/** An amount as screens print it; at most 4 decimals, rounded half up, the exact figure beside it. */
export function formatYuan(amount: bigint | string, locale: string): WrittenYuan {
  const yuan = BigInt(amount)
  return locale.startsWith('zh') ? chineseYuan(yuan) : englishYuan(yuan)
}

function chineseYuan(yuan: bigint): WrittenYuan {
  const size = yuan < 0n ? -yuan : yuan
  const [zeros, unit] =
    size >= 10n ** 8n
      ? ([8, '亿元'] as const)
      : size >= 10n ** 4n
        ? ([4, '万元'] as const)
        : ([0, '元'] as const)
  const value = decimal(yuan, zeros)
  return { value, unit, text: `${value}${unit}`, exact: `${grouped(yuan)}元` }
}

const ENGLISH_UNITS = [
  [9, 'B'],
  [6, 'M'],
  [3, 'K'],
] as const

function englishYuan(yuan: bigint): WrittenYuan {
  const size = yuan < 0n ? -yuan : yuan
  // An amount that would round up to 1000 of a unit belongs to the next one.
  const fitting = ENGLISH_UNITS.find(([zeros]) => size + halfStep(zeros) >= 10n ** BigInt(zeros))
  const value = fitting ? `${decimal(yuan, fitting[0])}${fitting[1]}` : yuan.toString()
  return { value, unit: 'CNY', text: `CNY ${value}`, exact: `CNY ${grouped(yuan)}` }
}

/** Half of the last printed digit of the unit below. */
function halfStep(zeros: number): bigint {
  return zeros > 7 ? 10n ** BigInt(zeros - 7) / 2n : 0n
}

/** The one unit of a column of amounts, so that its digits stand under each other: 亿元, or millions. */
const COLUMN_UNITS = {
  zh: { zeros: 8, decimals: 2, unit: '亿元' },
  en: { zeros: 6, decimals: 1, unit: 'CNY M' },
}

/** An amount in a column of them: 38.36 under a head that names the unit; what would round to nothing is <0.01. */
export function columnYuan(amount: bigint | string, locale: string): { value: string; unit: string } {
  const yuan = BigInt(amount)
  const { zeros, decimals, unit } = locale.startsWith('zh') ? COLUMN_UNITS.zh : COLUMN_UNITS.en
  const step = 10n ** BigInt(zeros - decimals)
  const size = yuan < 0n ? -yuan : yuan
  const rounded = (size + step / 2n) / step
  if (rounded === 0n && size > 0n) return { value: `<${fixed(1n, decimals)}`, unit }
  return { value: `${yuan < 0n ? '-' : ''}${fixed(rounded, decimals)}`, unit }
}

function fixed(steps: bigint, decimals: number): string {
  const digits = steps.toString().padStart(decimals + 1, '0')
  return `${grouped(BigInt(digits.slice(0, -decimals)))}.${digits.slice(-decimals)}`
}

const PRINTED_DECIMALS = 4

function decimal(yuan: bigint, zeros: number): string {
  const size = yuan < 0n ? -yuan : yuan
  const dropped = Math.max(0, zeros - PRINTED_DECIMALS)
  const step = 10n ** BigInt(dropped)
  const rounded = (size + step / 2n) / step
  const kept = zeros - dropped
  const digits = rounded.toString().padStart(kept + 1, '0')
  const whole = digits.slice(0, digits.length - kept)
  const fraction = digits.slice(digits.length - kept).replace(/0+$/, '')
  const sign = yuan < 0n ? '-' : ''
  return `${sign}${whole.length > 4 ? grouped(BigInt(whole)) : whole}${fraction && `.${fraction}`}`
}

function grouped(yuan: bigint): string {
  return yuan.toString().replace(/\B(?=(\d{3})+$)/g, ',')
}

/** What an edit form shows for an amount: a short text that `parseYuan` reads back exactly. */
export function editableYuan(amount: bigint | string): string {
  const yuan = BigInt(amount)
  if (yuan < 10n ** 4n) return yuan.toString()
  const inYi = yuan >= 10n ** 8n && yuan % 10n ** 4n === 0n
  const written = inYi ? `${decimal(yuan, 8)}亿` : `${decimal(yuan, 4)}万`
  return written.replaceAll(',', '')
}
