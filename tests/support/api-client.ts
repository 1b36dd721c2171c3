import { OPERATIONS } from '@/app/api/v1/operations/all'
import { createApiToken } from '@/features/accounts/issue-token'
import { addDays, today } from '@/lib/dates'
import { answerOperation } from '@/server/api'
import { db } from '@/server/db'
import { acceptedValue, actorOf } from './builders'

export type Answer = {
  status: number
  body: Record<string, never> & { [field: string]: never }
  headers: Headers
}
type Sent = { body?: unknown; raw?: string; headers?: Record<string, string> }

/** Calls the API's own door with a token of a demo person, the way a request from outside reaches it. */
export async function clientOf(username: string, scope: 'READ' | 'WRITE' = 'WRITE') {
  const { id } = await db.user.findUniqueOrThrow({ where: { username } })
  const issued = await createApiToken(await actorOf(id), {
    name: 'test',
    scope,
    expiresOn: addDays(today(), 30),
  })
  const { token } = acceptedValue(issued)
  return (method: string, path: string, sent: Sent = {}) => call(method, path, { ...sent, token })
}

/** A call without a token, or with one that is given. */
export async function call(
  method: string,
  path: string,
  { body, raw, headers, token }: Sent & { token?: string } = {},
) {
  const request = new Request(`http://localhost:3000/api/v1${path}`, {
    method,
    headers: { ...(token ? { authorization: `Bearer ${token}` } : {}), ...headers },
    ...(method === 'GET' ? {} : { body: raw ?? JSON.stringify(body ?? {}) }),
  })
  const response = await answerOperation(request, OPERATIONS)
  // The answer's shape is what these tests are about.
  return { status: response.status, headers: response.headers, body: JSON.parse(await response.text()) }
}
