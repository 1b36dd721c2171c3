import type { AreaRole } from '@/lib/actor'
import type { CalendarDate } from '@/lib/dates'
import { addMonths } from '@/lib/dates'

/** Wrong passwords of one account from one source until it is locked there, and for how long. */
export const WRONG_TRIES = 5
export const LOCK_MINUTES = 15

export const SHORTEST_PASSWORD = 10
export const LONGEST_PASSWORD = 200

const COMMON =
  /^(?:password|passw0rd|qwerty|admin|welcome|zhaoshang|letmein|woaini|abc123|iloveyou)[\d!@#.]*$/i
const RUNS = '01234567890 09876543210 abcdefghijklmnopqrstuvwxyz qwertyuiopasdfghjklzxcvbnm'

/** What is wrong with a new password, as a key under `errors.`; null when it will do. */
export function passwordProblem(password: string, username: string): string | null {
  const plain = password.normalize('NFKC').toLowerCase()
  if (username.length > 2 && plain.includes(username.toLowerCase())) return 'passwordHoldsName'
  const repeated = /^(.{1,4})\1+$/u.test(plain)
  return repeated || COMMON.test(plain) || RUNS.includes(plain) ? 'passwordTooCommon' : null
}

export type HeldRoles = { areaRoles: AreaRole[]; hasMembership: boolean }

const APART: AreaRole[] = ['ADMIN', 'AUDITOR']

/**
 * Whoever manages people or audits has no part in the business, and not both of these. Answers what stands against
 * the wanted role; null when nothing does.
 */
export function conflictingRole(
  held: HeldRoles,
  wanted: AreaRole | 'MEMBERSHIP',
): AreaRole | 'MEMBERSHIP' | null {
  if (APART.some((role) => role === wanted)) {
    return held.areaRoles.find((role) => role !== wanted) ?? (held.hasMembership ? 'MEMBERSHIP' : null)
  }
  return held.areaRoles.find((role) => APART.includes(role)) ?? null
}

/** An API token lives for a year at most. */
export function lastTokenDay(today: CalendarDate): CalendarDate {
  return addMonths(today, 12)
}

/** The part of an address that one visitor cannot change at will: all of IPv4, the /64 network of IPv6. */
export function sourceOf(address: string): string {
  const plain = address.toLowerCase().replace(/^::ffff:(?=\d+\.)/, '')
  if (!plain.includes(':')) return plain.slice(0, 64) || 'unknown'
  const [head = '', tail = ''] = plain.replace(/%.*$/, '').split('::')
  const groups = head.split(':').filter(Boolean)
  const rest = tail.split(':').filter(Boolean)
  const zeros = plain.includes('::') ? Math.max(0, 8 - groups.length - rest.length) : 0
  const all = [...groups, ...Array<string>(zeros).fill('0'), ...rest]
  return `${all.slice(0, 4).map(withoutLeadingZeros).join(':')}::/64`
}

function withoutLeadingZeros(group: string): string {
  return group.replace(/^0+(?=.)/, '').slice(0, 4)
}

const ANYWHERE_OWN = 'http://own.invalid'

/** Where to go after signing in: a path of this application, whatever the address bar asks for. */
export function ownPath(wanted: string | undefined): string {
  if (!wanted?.startsWith('/') || wanted.length > 2000) return '/'
  if (!URL.canParse(wanted, ANYWHERE_OWN)) return '/'
  const url = new URL(wanted, ANYWHERE_OWN)
  if (url.origin !== ANYWHERE_OWN || url.pathname.startsWith('//')) return '/'
  const path = `${url.pathname}${url.search}${url.hash}`
  return url.pathname.startsWith('/sign-in') ? '/' : path
}

const BROWSERS: [string, RegExp][] = [
  ['Edge', /edg(?:a|ios)?\//i],
  ['WeChat', /micromessenger/i],
  ['Firefox', /firefox|fxios/i],
  ['Chrome', /chrome|crios/i],
  ['Safari', /safari/i],
  ['curl', /^curl/i],
]
const SYSTEMS: [string, RegExp][] = [
  ['HarmonyOS', /harmony/i],
  ['Android', /android/i],
  ['iOS', /iphone|ipad/i],
  ['Windows', /windows/i],
  ['macOS', /mac os/i],
  ['Linux', /linux/i],
]

/** What a browser says it is, in two words; the name is empty when it says nothing that we know. */
export function deviceOf(userAgent: string): { name: string; phone: boolean } {
  const known = (list: [string, RegExp][]) => list.find(([, pattern]) => pattern.test(userAgent))?.[0]
  const name = [known(BROWSERS), known(SYSTEMS)].filter(Boolean).join(' · ')
  return { name, phone: /mobile|android|iphone|harmony/i.test(userAgent) }
}
