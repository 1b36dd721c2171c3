import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { OPERATIONS } from '@/app/api/v1/operations/all'
import { createApiToken } from '@/features/accounts/issue-token'
import { addDays, today } from '@/lib/dates'
import { type ApiDoor, openApiDoor } from '@/server/api-door'
import { acceptedValue, aTaskForce } from '../support/builders'
import { withEmptyDatabase } from '../support/database'

withEmptyDatabase()

let server: Server
let headers: Record<string, string>

/** The built application's way to the API: its HTTP server asks the door before it asks Next. */
beforeAll(async () => {
  openApiDoor(OPERATIONS)
  const { zhaoshangApiDoor: door } = globalThis as typeof globalThis & { zhaoshangApiDoor: ApiDoor }
  server = createServer((request, response) => {
    if (!door(request, response)) response.writeHead(421).end()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { officer } = await aTaskForce()
  const wanted = { name: 'test', scope: 'WRITE', expiresOn: addDays(today(), 1) } as const
  const { token } = acceptedValue(await createApiToken(officer, wanted))
  // The name of the scheme may be written either way.
  headers = { authorization: `bearer ${token}` }
})

afterAll(() => server.close())

const ask = (path: string, asked: RequestInit = {}) =>
  fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, { headers, ...asked })

it('answers a call of the API with its JSON, and nothing may be made of that but JSON', async () => {
  const answer = await ask('/api/v1/projects?limit=5')
  expect([answer.status, await answer.json()]).toMatchObject([200, { items: [], nextCursor: null }])
  expect(answer.headers.get('content-type')).toBe('application/json')
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
})

it('asks for the token before anything else', async () => {
  const answer = await ask('/api/v1/projects', { headers: {} })
  const problem = { code: 'unauthenticated', title: expect.stringContaining('令牌') }
  expect([answer.status, await answer.json()]).toMatchObject([401, problem])
})

it('reads a body, says what is wrong in it, and stops reading one that is too long', async () => {
  const post = (body: string) => ask('/api/v1/leads', { method: 'POST', body })
  const lead = { enterprise: { name: '敞门储能有限公司' }, projectName: '敞门项目', source: 'REFERRAL' }
  expect((await post(JSON.stringify(lead))).status).toBe(201)
  expect((await post('{"projectName": 5}')).status).toBe(400)
  expect((await post(' '.repeat(1_100_000))).status).toBe(413)
})

it('leaves every page, every other address and every other method to Next', async () => {
  for (const path of [
    '/',
    '/projects',
    '/api/health',
    '/api/v1/openapi.json',
    '/api/v1/nowhere',
    '/api/v1',
  ]) {
    expect([path, (await ask(path)).status]).toEqual([path, 421])
  }
  expect((await ask('/api/v1/projects', { method: 'OPTIONS' })).status).toBe(421)
})
