/**
 * Prints why a command stopped, in one sentence where it is a known obstacle, else with the stack for whoever mends it.
 * @param {unknown} error
 */
export function explainFailure(error) {
  console.error(knownSentence(error) ?? error)
  process.exitCode = 1
}

/**
 * The one sentence for a known obstacle; undefined for what nobody foresaw.
 * @param {unknown} error @returns {string | undefined}
 */
export function knownSentence(error) {
  if (!(error instanceof Error)) return undefined
  const { code, path, message, name } = /** @type {NodeJS.ErrnoException} */ (error)
  if (name === 'Obstacle') return message
  if (code?.startsWith('ERR_PARSE_ARGS')) return `${message.split('. ')[0]}.`
  if (lacksTables(code, message)) {
    return 'The database does not have the tables of this version: run npm run db -- migrate first.'
  }
  const place = path ? ` (${path})` : ''
  if (code === 'ENOSPC' || /No space left on device/.test(message)) {
    return `The disk is full${place}: free some space and start again.`
  }
  if (code === 'EROFS' || /Read-only file system/.test(message)) {
    return `The disk is read-only${place}: choose a data folder that can be written with DATA_DIR.`
  }
  if (code === 'ENOENT' && path) return `There is no place for ${path}: make its folder first.`
  if (code === 'EACCES' || code === 'EPERM' || /Permission denied/.test(message)) {
    return `This account may not write there: ${message}`
  }
  return undefined
}

/**
 * A table or column is missing, as Prisma and as PostgreSQL call it.
 * @param {string | undefined} code @param {string} message
 */
function lacksTables(code, message) {
  const missing = /^(P2021|P2022|42P01|42703)$/
  return missing.test(code ?? '') || (code === 'P2010' && /`(42P01|42703)`/.test(message))
}
