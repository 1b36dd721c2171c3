/** What an uploaded table may be at most. Sizes are bytes. */
export const SHEET_LIMITS = {
  file: 20 * 1024 * 1024,
  /** All parts of a workbook unzipped, counted while inflating, whatever the file says of itself. */
  unzipped: 160 * 1024 * 1024,
  /** How much larger the parts may be than the file, once they are large at all. */
  ratio: 200,
  ratioFrom: 16 * 1024 * 1024,
  parts: 2000,
  rows: 50_000,
  columns: 100,
  /** Characters of one cell. */
  cell: 4000,
  /** Of the worker that reads. */
  memoryMb: 512,
  timeoutMs: 30_000,
}

/** Why a table is not read; `code` is a message key under `refusals.imports.file`. */
export class UnreadableSheet extends Error {
  /**
   * @param {string} code
   * @param {Record<string, string | number>} [params]
   */
  constructor(code, params = {}) {
    super(code)
    this.code = code
    this.params = params
  }
}
