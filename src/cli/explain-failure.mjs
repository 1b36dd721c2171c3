/**
 * Prints why a command stopped, in one sentence where it is a known obstacle, else with the stack for whoever mends it.
 * @param {unknown} error
 */
export function explainFailure(error) {
  console.error(knownSentence(error) ?? error)
  process.exitCode = 1
}

/** @param {unknown} error @returns {string | undefined} */
function knownSentence(error) {
  if (!(error instanceof Error)) return undefined
  const { code, path, message, name } = /** @type {NodeJS.ErrnoException} */ (error)
  if (name === 'Obstacle') return message
  const place = path ? ` (${path})` : ''
  if (code === 'ENOSPC' || /No space left on device/.test(message)) {
    return `The disk is full${place}: free some space and start again.`
  }
  if (code === 'EROFS' || /Read-only file system/.test(message)) {
    return `The disk is read-only${place}: choose a data folder that can be written with DATA_DIR.`
  }
  if (code === 'EACCES' || code === 'EPERM' || /Permission denied/.test(message)) {
    return `This account may not write there: ${message}`
  }
  return undefined
}
