import { createHash } from 'node:crypto'

/** SHA-256 over a value in its one canonical writing: names in order, no white space. 64 hexadecimal digits. */
export function hashOf(value: unknown): string {
  return createHash('sha256').update(canonical(value)).digest('hex')
}

/** JSON with the names of every object in the order of their code points, as the database may give them in another. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null)
  const named = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))
  return `{${named.map(([name, part]) => `${JSON.stringify(name)}:${canonical(part)}`).join(',')}}`
}
