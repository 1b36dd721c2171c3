import type { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { signOut } from '@/features/accounts/end-session'
import { signInInput } from '@/features/accounts/schema'
import { signIn } from '@/features/accounts/sign-in'
import { isOwnOrigin } from '@/server/action'
import { authOptions } from '@/server/auth'
import { log } from '@/server/log'
import { findSession } from '@/server/session'

type Context = { params: Promise<{ nextauth: string[] }> }

/** What the sign-in form and the sign-out button use; next-auth's other doors stay shut. */
const OPEN = {
  GET: ['csrf', 'providers', 'error', 'signin', 'signout'],
  POST: ['callback/credentials', 'signout'],
}

export async function GET(request: NextRequest, context: Context) {
  return (await isOpen('GET', context)) ? nextAuth(request, context) : new Response(null, { status: 404 })
}

export async function POST(request: NextRequest, context: Context) {
  if (!(await isOwnOrigin())) return new Response(null, { status: 403 })
  return (await isOpen('POST', context)) ? nextAuth(request, context) : new Response(null, { status: 404 })
}

async function isOpen(method: 'GET' | 'POST', { params }: Context): Promise<boolean> {
  return OPEN[method].includes((await params).nextauth.join('/'))
}

function nextAuth(request: NextRequest, context: Context): Promise<Response> {
  return NextAuth(request, context, authOptions({ open, close }))
}

async function open(typed: unknown, headers: Record<string, string | undefined>): Promise<string> {
  const read = signInInput.safeParse(typed)
  if (!read.success) throw new Error('wrong')
  const visitor = { address: headers['x-client-address'] ?? '', userAgent: headers['user-agent'] ?? '' }
  const answer = await signIn(read.data, visitor).catch((error: unknown) => {
    log.error({ error }, 'sign-in failed')
    throw new Error('broken')
  })
  if (!answer.ok) throw new Error(answer.code)
  return answer.sessionId
}

async function close(sessionId: string): Promise<void> {
  const signedIn = await findSession(sessionId)
  if (signedIn) await signOut(signedIn.actor)
}
