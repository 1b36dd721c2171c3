import { Secret, TOTP } from 'otpauth'
import { renderSVG } from 'uqr'

const PERIOD_SECONDS = 30

/** 160 random bits in base32, as authenticator apps want them. */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32
}

/** The address that an authenticator app scans, and its picture. */
export function totpInvitation(secret: string, username: string): { uri: string; qrSvg: string } {
  const uri = totpOf(secret, username).toString()
  return { uri, qrSvg: renderSVG(uri, { border: 2 }) }
}

/** The time step that a code belongs to, one step of clock drift allowed either way; null when it fits none. */
export function totpStepOf(secret: string, code: string, at: Date = new Date()): number | null {
  const timestamp = at.getTime()
  const drift = totpOf(secret).validate({ token: code, timestamp, window: 1 })
  return drift === null ? null : Math.floor(timestamp / 1000 / PERIOD_SECONDS) + drift
}

function totpOf(secret: string, label = 'Zhaoshang'): TOTP {
  return new TOTP({
    issuer: 'Zhaoshang',
    label,
    algorithm: 'SHA1',
    digits: 6,
    period: PERIOD_SECONDS,
    secret: Secret.fromBase32(secret),
  })
}
