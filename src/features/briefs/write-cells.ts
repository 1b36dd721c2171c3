import { countWord, FIGURE_UNITS, type FigureKey, writtenRatio } from '@/features/figures/rules'
import { columnYuan, formatYuan } from '@/lib/money'

/** A cell as people read it, and as a sheet counts with it. */
export type Cell = {
  text: string
  /** The same as a number: a count, an amount in the unit of its column, 0.5 for half. */
  number?: number
  /** How a sheet writes the number. */
  format?: string
  /** Where the record that the cell names is read, by who may read it. */
  href?: string
  /** The figure that the cell names; its records are told with the issue. */
  figure?: FigureKey
}

export type Words = (key: string, values?: Record<string, string | number>) => string

/** The words, writings and units of one language. */
export type Writing = { words: Words; locale: string }

export const NOTHING = '—'

export function textCell(text: string | null | undefined, href?: string): Cell {
  return { text: text || NOTHING, href }
}

export function countCell(count: string | number): Cell {
  return { text: grouped(String(count)), number: Number(count), format: '#,##0' }
}

/** In the unit of amounts in a table; a sheet has every yuan of it. */
export function yuanCell(yuan: string, { locale }: Writing): Cell {
  return { text: columnYuan(yuan, locale).value, number: inColumnUnit(yuan, locale), format: '#,##0.00' }
}

/** An amount as a column of them has it, for a sheet and for drawing. */
export function inColumnUnit(yuan: string, locale: string): number {
  return Number(yuan) / (locale.startsWith('zh') ? 1e8 : 1e6)
}

export function yuanUnit({ locale }: Writing): string {
  return columnYuan(0n, locale).unit
}

export function ratioCell(part: string, whole: string): Cell {
  const text = writtenRatio(BigInt(part), BigInt(whole))
  return text === null ? { text: NOTHING } : { text, number: Number(part) / Number(whole), format: '0.0%' }
}

/** A figure of any unit in a table that names its units in a column of their own. */
export function figureCell(key: FigureKey, value: string, writing: Writing): Cell {
  return FIGURE_UNITS[key] === 'yuan' ? yuanCell(value, writing) : countCell(value)
}

export function unitOf(key: FigureKey, writing: Writing): string {
  return FIGURE_UNITS[key] === 'yuan' ? yuanUnit(writing) : writing.words(`figures.unit.${countWord(key)}`)
}

/** A figure in a sentence: 383.6亿元, 56个. */
export function writtenValue(key: FigureKey, value: string, writing: Writing): string {
  if (FIGURE_UNITS[key] === 'yuan') return formatYuan(value, writing.locale).text
  return grouped(value)
}

function grouped(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, ',')
}
