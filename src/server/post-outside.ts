import { lookup as resolve } from 'node:dns'
import { request } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { isPrivateAddress } from './private-address'

const TIMEOUT_MS = 10_000
const MAX_ANSWER_BYTES = 65_536

export type OutsideAnswer =
  | { ok: true; status: number; body: string }
  | { ok: false; failure: OutsideFailure }
export type OutsideFailure = 'privateAddress' | 'unreachable'

/**
 * Posts JSON to an address that a person has typed in. Only over https and only to the public internet: the address that
 * a name resolves to is checked on the very connection that is used, and no redirect is followed.
 */
export function postOutside(url: URL, body: unknown): Promise<OutsideAnswer> {
  if (url.protocol !== 'https:' || isPrivateHost(url.hostname)) {
    return Promise.resolve({ ok: false, failure: 'privateAddress' })
  }
  const payload = JSON.stringify(body)
  return new Promise((answer) => {
    const headers = { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(payload) }
    const call = request(url, {
      method: 'POST',
      headers,
      lookup: publicLookup,
      timeout: TIMEOUT_MS,
      agent: false,
    })
    const fail = (error?: Error) =>
      answer({ ok: false, failure: error instanceof PrivateAddress ? 'privateAddress' : 'unreachable' })
    call.on('timeout', () => call.destroy(new Error('timeout')))
    call.on('error', fail)
    call.on('response', (response) => {
      const parts: Buffer[] = []
      let size = 0
      response.on('data', (part: Buffer) => {
        size += part.length
        if (size > MAX_ANSWER_BYTES) call.destroy(new Error('too much'))
        parts.push(part)
      })
      response.on('error', fail)
      response.on('end', () =>
        answer({ ok: true, status: response.statusCode ?? 0, body: Buffer.concat(parts).toString('utf8') }),
      )
    })
    call.end(payload)
  })
}

/** An address in the URL itself never asks for a lookup, so it is checked here; names are checked when they resolve. */
export function isPrivateHost(hostname: string): boolean {
  const bare = hostname.replace(/^\[|\]$/g, '')
  return isIP(bare) > 0 ? isPrivateAddress(bare) : bare === 'localhost' || bare.endsWith('.localhost')
}

class PrivateAddress extends Error {}

const publicLookup: LookupFunction = (hostname, options, done) => {
  resolve(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return done(error, '', 0)
    const [first] = addresses
    if (!first || addresses.some(({ address }) => isPrivateAddress(address))) {
      return done(new PrivateAddress(hostname), '', 0)
    }
    if (options.all) return done(null, addresses)
    done(null, first.address, first.family)
  })
}
