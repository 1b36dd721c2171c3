import { read, SSF } from '@e965/xlsx'
import { SHEET_LIMITS, UnreadableSheet } from './limits.mjs'

/** Rows above the heads, such as a title, that a table may have. */
const ROOM_ABOVE = 20

/**
 * The cells of the first sheet as text: days as 2023-12-20, numbers in plain digits, formulas as what they gave.
 * @param {Buffer} bytes
 * @returns {string[][]}
 */
export function readWorkbook(bytes) {
  const book = parse(bytes)
  const sheet = book.Sheets[book.SheetNames[0] ?? '']
  /** @type {(import('@e965/xlsx').CellObject | undefined)[][]} */
  const rows = sheet?.['!data'] ?? []
  if (rows.length > SHEET_LIMITS.rows + ROOM_ABOVE) {
    throw new UnreadableSheet('tooManyRows', { rows: SHEET_LIMITS.rows })
  }
  const since1904 = Boolean(book.Workbook?.WBProps?.date1904)
  return Array.from(rows, (row) => Array.from(row ?? [], (cell) => textOf(cell, since1904)))
}

/** @param {Buffer} bytes */
function parse(bytes) {
  try {
    return read(bytes, {
      type: 'buffer',
      dense: true,
      sheets: 0,
      sheetRows: SHEET_LIMITS.rows + ROOM_ABOVE + 1,
      cellFormula: false,
      cellHTML: false,
      cellText: false,
      cellNF: true,
    })
  } catch {
    throw new UnreadableSheet('damaged')
  }
}

/**
 * @param {import('@e965/xlsx').CellObject | undefined} cell
 * @param {boolean} since1904
 */
function textOf(cell, since1904) {
  if (!cell || cell.t === 'z' || cell.v === undefined || cell.v === null) return ''
  if (cell.t === 'e') return String(cell.w ?? '#N/A')
  if (cell.t === 'b') return cell.v ? 'TRUE' : 'FALSE'
  if (cell.t !== 'n') return String(cell.v)
  const value = Number(cell.v)
  return cell.z && SSF.is_date(String(cell.z)) ? dayOf(value, since1904) : digitsOf(value)
}

/**
 * @param {number} serial
 * @param {boolean} date1904
 */
function dayOf(serial, date1904) {
  const day = SSF.parse_date_code(serial, { date1904 })
  if (!day || day.y < 1900) return digitsOf(serial)
  return `${day.y}-${String(day.m).padStart(2, '0')}-${String(day.d).padStart(2, '0')}`
}

/**
 * What was typed and not what binary fractions made of it; never with an exponent.
 * @param {number} value
 */
function digitsOf(value) {
  const exact = Number(value.toPrecision(15))
  const written = String(exact)
  if (!written.includes('e')) return written
  return Math.abs(exact) >= 1 ? BigInt(Math.round(exact)).toString() : exact.toFixed(15).replace(/0+$/, '')
}
