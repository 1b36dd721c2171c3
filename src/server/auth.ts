import { decode } from 'next-auth/jwt'
import { settings } from '@/server/settings'

/** The cookie holds nothing but the encrypted id of a Session row; the row decides whether it still counts. */
export function sessionCookie() {
  const { usesHttps } = settings()
  return {
    name: usesHttps ? '__Host-zhaoshang.session' : 'zhaoshang.session',
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure: usesHttps } as const,
  }
}

export function authSecret(): string {
  const secret = settings().authSecret
  if (!secret) throw new Error('NEXTAUTH_SECRET is not set')
  return secret
}

/** The Session row's id in a cookie's value; null when the value is missing, forged or out of date. */
export async function readSessionId(cookie: string | undefined): Promise<string | null> {
  if (!cookie) return null
  try {
    const token = await decode({ token: cookie, secret: authSecret() })
    return typeof token?.sessionId === 'string' ? token.sessionId : null
  } catch {
    return null
  }
}
