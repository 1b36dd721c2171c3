import { harmless, type SheetCell } from './sheet-cell'

/** Without it Excel reads Chinese in UTF-8 as rubbish. */
export const BYTE_ORDER_MARK = '\ufeff'

/** One line of a CSV file by RFC 4180; numbers stand as plain digits, texts are quoted where they must be. */
export function csvLine(cells: readonly SheetCell[]): string {
  return `${cells.map((cell) => quoted(written(cell))).join(',')}\r\n`
}

function written({ kind, value }: SheetCell): string {
  if (value === null || value === undefined) return ''
  if (kind === 'share') return `${(Number(value) * 100).toFixed(1)}%`
  if (kind === 'yuan' || kind === 'number') return String(value)
  return kind === 'moment' ? shanghaiTime(String(value)) : harmless(String(value))
}

function quoted(text: string): string {
  return /[",\r\n\t;]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

const AREA_OFFSET_MS = 8 * 3_600_000

/** ISO 8601 as the area's clock shows it: 2023-12-20 15:04. */
export function shanghaiTime(iso: string): string {
  const local = new Date(Date.parse(iso) + AREA_OFFSET_MS).toISOString()
  return `${local.slice(0, 10)} ${local.slice(11, 16)}`
}
