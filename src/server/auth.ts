import type { NextAuthOptions } from 'next-auth'
import { decode } from 'next-auth/jwt'
import Credentials from 'next-auth/providers/credentials'
import { settings } from '@/server/settings'

type Typed = Partial<Record<'username' | 'password' | 'code', string>>

type Doors = {
  /** Answers the new session's id; throws an Error whose message is the code that the sign-in page may see. */
  open(typed: Typed, headers: Record<string, string | undefined>): Promise<string>
  close(sessionId: string): Promise<void>
}

/** next-auth carries names in and a cookie out; who is signed in is said by the Session rows alone. */
export function authOptions({ open, close }: Doors): NextAuthOptions {
  const { sessionMaxHours } = settings()
  return {
    secret: authSecret(),
    session: { strategy: 'jwt', maxAge: sessionMaxHours * 3600 },
    pages: { signIn: '/sign-in', signOut: '/sign-in', error: '/sign-in' },
    cookies: { sessionToken: sessionCookie() },
    providers: [
      Credentials({
        credentials: { username: {}, password: {}, code: {} },
        authorize: async (typed, { headers = {} }) => {
          const { username, password, code } = typed ?? {}
          return { id: await open({ username, password, code }, headers) }
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => ({ sessionId: user?.id ?? token.sessionId }),
      redirect: ({ url }) => ownAddress(url),
    },
    events: {
      signOut: async ({ token }) => {
        if (typeof token?.sessionId === 'string') await close(token.sessionId)
      },
    },
  }
}

/** Never to anybody else's site, whatever the request asks for. */
function ownAddress(wanted: string): string {
  const { address } = settings()
  if (!URL.canParse(wanted, address)) return address
  const url = new URL(wanted, address)
  return url.origin === address ? url.href : address
}

/**
 * The cookie holds nothing but the encrypted id of a Session row; the row decides whether it still counts. A browser
 * sends a machine's cookies to all of its ports: with the port in its name, two copies do not sign each other out.
 */
export function sessionCookie() {
  const { usesHttps, address } = settings()
  return {
    name: usesHttps ? '__Host-zhaoshang.session' : `zhaoshang.session.${new URL(address).port}`,
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure: usesHttps } as const,
  }
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

function authSecret(): string {
  const secret = settings().authSecret
  if (!secret) throw new Error('NEXTAUTH_SECRET is not set')
  return secret
}
