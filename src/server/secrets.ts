import { createHash, randomBytes, randomInt } from 'node:crypto'

// Without 0 O 1 I L U: made to be read aloud and typed off a sheet of paper.
const LEGIBLE = 'abcdefghjkmnpqrstvwxyz23456789'

/** Groups of four legible characters, such as k7mq-x2vn; each character is worth 4.9 bits. */
export function legibleSecret(groups: number): string {
  const group = () => Array.from({ length: 4 }, () => LEGIBLE.charAt(randomInt(LEGIBLE.length))).join('')
  return Array.from({ length: groups }, group).join('-')
}

/** An API token: its prefix says what it is to whoever finds it. */
export function newToken(): string {
  return `zs_${randomBytes(32).toString('base64url')}`
}

/** SHA-256; only for secrets that are random themselves, never for passwords. */
export function fingerprintOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
