// Runs in a worker of its own, with a cap on its memory: whatever a file does to the reader, the server goes on.
import { parentPort, workerData } from 'node:worker_threads'
import { SHEET_LIMITS, UnreadableSheet } from './limits.mjs'

const ZIP = Buffer.from([0x50, 0x4b])
const COMPOUND_FILE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
const PDF = Buffer.from('%PDF-')

/** Rows of a title and the like that may stand above the heads. */
const HEAD_WITHIN = 10

/**
 * @param {{ name: string, bytes: Uint8Array }} file
 * @returns {Promise<{ headers: string[], rows: { line: number, cells: string[] }[] }>}
 */
async function readSheet({ name, bytes }) {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const kind = kindOf(name, file)
  if (kind === 'text') return tableIn((await import('./read-text.mjs')).readText(file))
  // Only after the check is anything of the workbook unpacked.
  await (await import('./check-zip.mjs')).checkZip(file)
  return tableIn((await import('./read-workbook.mjs')).readWorkbook(file))
}

/**
 * What the file is by its first bytes; what it calls itself must agree.
 * @param {string} name
 * @param {Buffer} file
 */
function kindOf(name, file) {
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  const isZip = startsWith(file, ZIP)
  if (startsWith(file, COMPOUND_FILE)) {
    throw new UnreadableSheet(
      file.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'encrypted' : 'oldExcel',
    )
  }
  if (startsWith(file, PDF)) throw new UnreadableSheet('notATable')
  if (ending === 'xlsm' || ending === 'xltm') throw new UnreadableSheet('macros')
  if (ending === 'xls') throw new UnreadableSheet('oldExcel')
  if (ending === 'xlsx') {
    if (!isZip) throw new UnreadableSheet('notReallyExcel')
    return 'workbook'
  }
  if (ending !== 'csv' && ending !== 'txt') throw new UnreadableSheet('notATable')
  if (isZip) throw new UnreadableSheet('notReallyText')
  return 'text'
}

/**
 * @param {Buffer} file
 * @param {Buffer} mark
 */
function startsWith(file, mark) {
  return file.subarray(0, mark.length).equals(mark)
}

/**
 * The heads and the rows below them that say something; `line` as a spreadsheet numbers it.
 * @param {string[][]} written
 */
function tableIn(written) {
  const lines = written.map((cells, index) => ({
    line: index + 1,
    cells: cells.map((cell) => plain(cell.trim())),
  }))
  const filled = lines.filter(({ cells }) => cells.some(Boolean))
  const head = headAmong(filled.filter(({ line }) => line <= HEAD_WITHIN)) ?? filled[0]
  if (!head) throw new UnreadableSheet('empty')
  const headers = head.cells.slice(0, head.cells.findLastIndex(Boolean) + 1)
  if (headers.length > SHEET_LIMITS.columns)
    throw new UnreadableSheet('tooManyColumns', { columns: SHEET_LIMITS.columns })
  const rows = filled.filter(({ line }) => line > head.line)
  if (rows.length === 0) throw new UnreadableSheet('noRows')
  if (rows.length > SHEET_LIMITS.rows) throw new UnreadableSheet('tooManyRows', { rows: SHEET_LIMITS.rows })
  for (const row of rows) refuseLongCell(row, headers)
  return {
    headers,
    rows: rows.map(({ line, cells }) => ({ line, cells: headers.map((_, at) => cells[at] ?? '') })),
  }
}

/**
 * Without the apostrophe that keeps a text from being calculated, which our own exports write too.
 * @param {string} cell
 */
function plain(cell) {
  return /^'[\s\u200b\ufeff]*[=+\-@＝＋－＠]/.test(cell) ? cell.slice(1) : cell
}

/**
 * The first line that is as wide as a table: a title, 填报单位：… 填报日期：… and what stands above our own exports are not.
 * @param {{ line: number, cells: string[] }[]} upper
 */
function headAmong(upper) {
  /** @param {string[]} cells */
  const widthOf = (cells) => cells.filter(Boolean).length
  const widest = Math.max(...upper.map(({ cells }) => widthOf(cells)))
  return upper.find(
    ({ cells }) =>
      widthOf(cells) > 1 &&
      widthOf(cells) * 2 >= widest &&
      !cells.filter(Boolean).every((cell) => /[：:]/.test(cell)),
  )
}

/**
 * @param {{ line: number, cells: string[] }} row
 * @param {string[]} headers
 */
function refuseLongCell({ line, cells }, headers) {
  const at = cells.findIndex((cell) => cell.length > SHEET_LIMITS.cell)
  if (at < 0) return
  throw new UnreadableSheet('cellTooLong', { line, column: headers[at] ?? at + 1, max: SHEET_LIMITS.cell })
}

readSheet(workerData)
  .then((table) => parentPort?.postMessage({ ok: true, table }))
  .catch((problem) => {
    const known = problem instanceof UnreadableSheet
    parentPort?.postMessage({
      ok: false,
      code: known ? problem.code : 'damaged',
      params: known ? problem.params : {},
    })
  })
