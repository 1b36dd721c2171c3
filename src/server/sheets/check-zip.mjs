import { fromBuffer } from 'yauzl'
import { SHEET_LIMITS, UnreadableSheet } from './limits.mjs'

/** Parts that only a workbook with programs in it has, and those of the binary kind that nobody but Excel reads. */
const MACROS = /(^|\/)(vbaProject\.bin|vbaData\.xml)$|(^|\/)macrosheets\//i
const BINARY_WORKBOOK = /^xl\/workbook\.bin$/i

/**
 * Refuses a workbook that is locked, carries macros, is none at all, or would not fit when unzipped: every part is
 * inflated and counted, for the sizes that a zip states of itself may lie. Keeps nothing in memory.
 * @param {Buffer} bytes
 */
export async function checkZip(bytes) {
  const names = await listParts(bytes)
  if (names.some((name) => MACROS.test(name))) throw new UnreadableSheet('macros')
  if (names.some((name) => BINARY_WORKBOOK.test(name))) throw new UnreadableSheet('binaryWorkbook')
  if (!names.includes('xl/workbook.xml')) throw new UnreadableSheet('notAWorkbook')
  await countUnzipped(bytes)
}

/**
 * @param {Buffer} bytes
 * @returns {Promise<string[]>}
 */
function listParts(bytes) {
  /** @type {string[]} */
  const names = []
  return walk(bytes, (entry, _zip, next) => {
    if (entry.generalPurposeBitFlag & 1) throw new UnreadableSheet('encrypted')
    if (names.push(entry.fileName) > SHEET_LIMITS.parts) throw new UnreadableSheet('tooManyParts')
    next()
  }).then(() => names)
}

/** @param {Buffer} bytes */
function countUnzipped(bytes) {
  let total = 0
  return walk(bytes, (entry, zip, next, fail) => {
    zip.openReadStream(entry, (problem, stream) => {
      if (problem) return fail(new UnreadableSheet('damaged'))
      stream.on('data', (/** @type {Buffer} */ piece) => {
        total += piece.length
        const bloated = total > SHEET_LIMITS.ratioFrom && total > bytes.length * SHEET_LIMITS.ratio
        if (total <= SHEET_LIMITS.unzipped && !bloated) return
        stream.destroy()
        fail(new UnreadableSheet('bloated', { megabytes: SHEET_LIMITS.unzipped / 1024 / 1024 }))
      })
      stream.on('error', () => fail(new UnreadableSheet('damaged')))
      stream.on('end', next)
    })
  })
}

/**
 * @param {Buffer} bytes
 * @param {(entry: import('yauzl').Entry, zip: import('yauzl').ZipFile, next: () => void, fail: (problem: Error) => void) => void} visit
 * @returns {Promise<void>}
 */
function walk(bytes, visit) {
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: false }, (problem, zip) => {
      if (problem) return reject(new UnreadableSheet('damaged'))
      zip.on('error', () => reject(new UnreadableSheet('damaged')))
      zip.on('end', () => resolve())
      zip.on('entry', (entry) => {
        try {
          visit(entry, zip, () => zip.readEntry(), reject)
        } catch (refusal) {
          reject(refusal)
        }
      })
      zip.readEntry()
    })
  })
}
