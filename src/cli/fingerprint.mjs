import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * One hash over the names and contents of files and folders, so that a step runs again only when they changed.
 * @param {string[]} paths files or folders; missing ones count as absent
 * @param {{ skip?: RegExp }} [options] `skip` leaves out every path that matches
 */
export function fingerprint(paths, { skip } = {}) {
  const hash = createHash('sha256').update(process.version)
  for (const path of paths) {
    for (const file of filesUnder(path)) {
      if (skip?.test(file)) continue
      hash.update(`\0${file}\0`).update(readFileSync(file))
    }
  }
  return hash.digest('hex')
}

/** @param {string} stampFile @param {string} current */
export function isStamped(stampFile, current) {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === current
}

/** @param {string} stampFile @param {string} current */
export function stamp(stampFile, current) {
  mkdirSync(dirname(stampFile), { recursive: true })
  writeFileSync(stampFile, current)
}

/** @param {string} path @returns {string[]} */
function filesUnder(path) {
  if (!existsSync(path)) return []
  if (statSync(path).isFile()) return [path]
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)))
}
