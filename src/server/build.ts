import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

let known: Promise<string | null> | undefined

/** Which build of the product runs; null while developing, when there is none. */
export function findBuild(): Promise<string | null> {
  known ??= readFile(join(process.cwd(), '.next', 'BUILD_ID'), 'utf8').then(
    (id) => id.trim(),
    () => null,
  )
  return known
}
