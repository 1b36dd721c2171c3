import { beforeAll, describe, expect, it, vi } from 'vitest'
import * as screenRoute from '@/app/(wall)/screen/figures/route'
import * as briefFileRoute from '@/app/(workspace)/briefs/[id]/file/[format]/route'
import * as authRoute from '@/app/api/auth/[...nextauth]/route'
import * as healthRoute from '@/app/api/health/route'
import * as apiRoute from '@/app/api/v1/[...path]/route'
import * as openApiRoute from '@/app/api/v1/openapi.json/route'
import { OPERATIONS } from '@/app/api/v1/operations/all'
import * as calendarRoute from '@/app/calendar/[token]/route'
import * as exportRoute from '@/app/exports/[list]/route'
import * as fileRoute from '@/app/files/[id]/route'
import * as uploadRoute from '@/app/files/route'
import * as badRowsRoute from '@/app/imports/[id]/bad-rows/route'
import * as templateRoute from '@/app/imports/templates/[layout]/route'
import * as importRoute from '@/app/imports/upload/route'
import { call, clientOf } from '../support/api-client'
import { aPerson } from '../support/builders'
import { withEmptyDatabase } from '../support/database'
import {
  actions,
  appFiles,
  componentFiles,
  functionsWithActor,
  functionsWithoutActor,
  takenFromFeatures,
} from './code-list'
import { OTHER_WRITES } from './other-writes'
import { PLACES } from './places'
import { PROJECT_WRITES } from './project-writes'
import { READS } from './reads'
import { STEPS, UNCHECKED } from './unchecked'

withEmptyDatabase()

// A browser without a session; Next reads these of the request that it serves.
const origin = vi.hoisted(() => ({ is: '' }))
vi.mock('next/headers', () => ({
  cookies: async () => ({ get: () => undefined }),
  headers: async () => new Headers(origin.is ? { origin: origin.is } : {}),
}))

const ADDRESS = 'http://localhost:3000'
const AN_ID = '00000000-0000-7000-8000-000000000000'

// A row of a table may say in which case after the function's name.
const named = [PROJECT_WRITES, OTHER_WRITES, READS, PLACES, UNCHECKED].flatMap((table) =>
  Object.keys(table).map((row) => row.split(' ')[0]),
)
const doors = named.filter((name) => !Object.hasOwn(STEPS, name ?? ''))

describe('the tables of rights', () => {
  it('name every query and command that the code has', () => {
    expect(functionsWithActor().filter((name) => !named.includes(name))).toEqual([])
  })

  it('name none that the code no longer has', () => {
    const known = functionsWithActor()
    expect(named.filter((name) => !known.includes(name ?? ''))).toEqual([])
  })
})

describe('an action', () => {
  it('goes through the one door', () => {
    expect(
      actions()
        .filter(({ calls }) => !calls)
        .map(({ name }) => name),
    ).toEqual([])
    expect(
      actions()
        .filter(({ body }) => body.includes('\n'))
        .map(({ name }) => name),
    ).toEqual([])
  })

  it('runs a query or command of the tables', () => {
    const functions = doors.map((name) => name?.split('/')[1])
    expect(
      actions()
        .filter(({ calls }) => !functions.includes(calls))
        .map(({ name }) => name),
    ).toEqual([])
  })
})

describe('a page', () => {
  it('asks who reads it, but for the one where one signs in', () => {
    // A page opens its record with openOnce, which asks first.
    const open = appFiles(/page\.tsx$/).filter(
      ({ text }) => !/require(Actor|SignedIn)\(\)|openOnce\(/.test(text),
    )
    expect(open.map(({ path }) => path)).toEqual(['(sign-in)/sign-in/page.tsx'])
  })

  it('like a component and a call of the API takes no step that checks no rights', () => {
    const unsafe = new Set([...functionsWithoutActor(), ...Object.keys(STEPS)])
    const taken = [...appFiles(/\.tsx?$/), ...componentFiles()].flatMap(({ path, text }) =>
      takenFromFeatures(text)
        .filter((name) => unsafe.has(name))
        .map((name) => `${path}: ${name}`),
    )
    // Signing in has no actor yet.
    expect(taken).toEqual(['api/auth/[...nextauth]/route.ts: accounts/signIn'])
  })
})

/** What each route answers without a session or a token. */
type Handler = (request: never, context: never) => Promise<Response>
type Route = { handlers: Partial<Record<string, Handler>>; answers: Record<string, number>; params?: object }

const ROUTES: Record<string, Route> = {
  '(workspace)/briefs/[id]/file/[format]/route.ts': {
    handlers: briefFileRoute,
    answers: { GET: 401 },
    params: { id: AN_ID, format: 'docx' },
  },
  '(wall)/screen/figures/route.ts': { handlers: screenRoute, answers: { GET: 401 } },
  // next-auth's own doors are shut but for the sign-in form; a session's rights are in no answer of it.
  'api/auth/[...nextauth]/route.ts': {
    handlers: authRoute,
    answers: { GET: 404, POST: 404 },
    params: { nextauth: ['session'] },
  },
  'api/health/route.ts': { handlers: healthRoute, answers: { GET: 200 } },
  'api/v1/[...path]/route.ts': {
    handlers: apiRoute,
    answers: { DELETE: 401, GET: 401, PATCH: 401, POST: 401 },
  },
  // It describes the calls, not the data.
  'api/v1/openapi.json/route.ts': { handlers: openApiRoute, answers: { GET: 200 } },
  'calendar/[token]/route.ts': {
    handlers: calendarRoute,
    answers: { GET: 404 },
    params: { token: 'nobody-was-given-this.ics' },
  },
  'exports/[list]/route.ts': { handlers: exportRoute, answers: { GET: 401 }, params: { list: 'projects' } },
  'files/[id]/route.ts': { handlers: fileRoute, answers: { GET: 401 }, params: { id: AN_ID } },
  'files/route.ts': { handlers: uploadRoute, answers: { POST: 401 } },
  'imports/[id]/bad-rows/route.ts': { handlers: badRowsRoute, answers: { GET: 401 }, params: { id: AN_ID } },
  'imports/templates/[layout]/route.ts': {
    handlers: templateRoute,
    answers: { GET: 401 },
    params: { layout: 'ENTERPRISES' },
  },
  'imports/upload/route.ts': { handlers: importRoute, answers: { POST: 401 } },
}

describe('a route', () => {
  it('is in the table with each of its methods', () => {
    expect(
      appFiles(/route\.tsx?$/)
        .map(({ path }) => path)
        .sort(),
    ).toEqual(Object.keys(ROUTES).sort())
    for (const [path, { handlers, answers }] of Object.entries(ROUTES)) {
      expect([path, Object.keys(handlers).sort()]).toEqual([path, Object.keys(answers)])
    }
  })

  it.each(Object.entries(ROUTES))(
    '%s tells nobody without a session or a token anything',
    async (path, route) => {
      origin.is = ADDRESS
      expect(await statusesOf(path, route)).toEqual(route.answers)
    },
  )

  it('that writes for a session takes no request from elsewhere', async () => {
    for (const elsewhere of ['', 'https://elsewhere.example', 'null']) {
      origin.is = elsewhere
      for (const path of ['files/route.ts', 'imports/upload/route.ts', 'api/auth/[...nextauth]/route.ts']) {
        expect([path, (await statusesOf(path, ROUTES[path] as Route)).POST]).toEqual([path, 403])
      }
    }
  })
})

async function statusesOf(path: string, { handlers, answers, params = {} }: Route) {
  const statuses: Record<string, number> = {}
  for (const method of Object.keys(answers)) {
    const address = `${ADDRESS}/${path.replace('/route.ts', '')}`
    const request = new Request(address, { method, ...(method === 'GET' ? {} : { body: '{}' }) })
    const context = { params: Promise.resolve(params) }
    const response = await handlers[method]?.(request as never, context as never)
    statuses[method] = response?.status ?? 0
  }
  return statuses
}

describe('a call of the API', () => {
  let reader: Awaited<ReturnType<typeof clientOf>>

  beforeAll(async () => {
    reader = await clientOf((await aPerson()).username, 'READ')
  })

  it('runs queries and commands of the tables', () => {
    const taken = appFiles(/^api\/v1\/operations\/[\w-]+\.ts$/).flatMap(({ text }) => takenFromFeatures(text))
    expect(taken.length).toBeGreaterThan(0)
    expect(taken.filter((name) => !doors.includes(name))).toEqual([])
  })

  const calls = OPERATIONS.map(({ method, path }) => {
    const address = path.replace('{key}', 'signed.count').replace(/\{\w+\}/g, AN_ID)
    return [method, path, address] as const
  })

  it.each(calls)('%s %s answers nobody without a token', async (method, _, address) => {
    expect((await call(method, address)).status).toBe(401)
  })

  it.each(calls.filter(([method]) => method !== 'GET'))(
    '%s %s is not done with a token for reading',
    async (method, _, address) => {
      expect((await reader(method, address)).status).toBe(403)
    },
  )

  it.each(calls.filter(([method, , address]) => method === 'GET' && address.includes(AN_ID)))(
    '%s %s does not say whether a record is there',
    async (method, _, address) => {
      expect((await reader(method, address)).status).toBe(404)
    },
  )
})
