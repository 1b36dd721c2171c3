import type { APIRequestContext } from '@playwright/test'
import { expect, test } from '../support/desk'
import { fillLead, logLead, newName, saveLead } from '../support/journey-steps'
import { listPlaces, listRoutes, wordsOfRecords } from '../support/pages'

const FOREIGN = 'https://elsewhere.example'
const FORWARDED = { 'x-forwarded-host': 'elsewhere.example', 'x-forwarded-proto': 'https' }

type Headers = Record<string, string>

const BEFORE_A_CLICK = { RSC: '1', 'Next-Router-Prefetch': '1' }

// As a page, as what the browser fetches on a click, and as what it fetches before one.
const WAYS_OF_ASKING: Headers[] = [{}, { RSC: '1' }, BEFORE_A_CLICK]

const FORGED_ORIGINS: Headers[] = [
  {},
  { origin: 'null' },
  { origin: FOREIGN },
  { origin: FOREIGN, ...FORWARDED },
  { origin: FOREIGN, ...FORWARDED, host: 'elsewhere.example' },
]

test('no page of the product answers without a session, however it is asked', async ({ client }) => {
  const nobody = await client('nobody')
  for (const route of listRoutes()) {
    const reader = await client(readerOf(route))
    const path = await pathOf(route, reader)
    const shown = await reader.get(path)
    expect(shown.status(), `${path} for ${readerOf(route)}`).toBe(200)
    const secrets = wordsOfRecords(textOf(await shown.text()))
    for (const headers of WAYS_OF_ASKING) {
      const told = await askThrough(nobody, path, headers)
      // Asked before a click, it tells no more than that there is such a route.
      if (headers !== BEFORE_A_CLICK)
        expect(told, `${path} ${JSON.stringify(headers)}`).toMatch(/( |NEXT_REDIRECT;replace;)\/sign-in/)
      expect(secrets.filter((secret) => told.includes(secret))).toEqual([])
    }
  }
})

test('what the browser asks for while one clicks about is refused without the session, too', async ({
  desk,
  client,
}) => {
  const page = await desk('coordinator')
  const asked: { url: string; headers: Headers }[] = []
  page.on('request', (one) => {
    if (one.headers().rsc) asked.push({ url: one.url(), headers: one.headers() })
  })
  const secrets = new Set<string>()
  for (const place of await listPlaces(page)) {
    await page.locator(`nav a[href="${place}"]`).first().click()
    await page.waitForURL((url) => place === '/' || url.pathname === place)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    const shown = (await page.getByRole('main').textContent()) ?? ''
    // The reference of the API is public.
    if (place !== '/api-docs') for (const word of wordsOfRecords(shown)) secrets.add(word)
    // The screen for a wall has no navigation.
    if (place === '/screen') await page.goBack()
  }
  expect(asked.length).toBeGreaterThan(8)
  expect(secrets.size).toBeGreaterThan(50)
  const nobody = await client('nobody')
  for (const { url, headers } of asked) {
    const { cookie: _, ...rest } = headers
    const told = await (await nobody.get(url, { headers: rest })).text()
    expect(
      [...secrets].filter((secret) => told.includes(secret)),
      url,
    ).toEqual([])
  }
})

test('a file is for those who may read its project; to others it does not exist', async ({
  desk,
  client,
  address,
}) => {
  const project = await logLead(await desk('officer1'), leadNamed('附件'))
  const officer = await client('officer1')
  const sent = await upload(officer, project, { origin: address })
  expect(sent.status()).toBe(200)
  const file = `/files/${(await sent.json()).id}`
  expect(await (await officer.get(file)).text()).toBe(CONTENT)
  const nobody = await client('nobody')
  expect((await nobody.get(file)).status()).toBe(401)
  const stranger = await client('officer5')
  const [hidden, missing] = [
    await stranger.get(file),
    await stranger.get('/files/00000000-0000-4000-8000-000000000000'),
  ]
  expect(hidden.status()).toBe(404)
  expect(missing.status()).toBe(404)
  expect(await hidden.text()).toBe(await missing.text())
})

test('an upload from elsewhere, or from nowhere, is refused', async ({ desk, client, address }) => {
  const project = await logLead(await desk('officer1'), leadNamed('上传'))
  const officer = await client('officer1')
  for (const headers of FORGED_ORIGINS) {
    expect((await upload(officer, project, headers)).status(), JSON.stringify(headers)).toBe(403)
  }
  const nobody = await client('nobody')
  expect((await upload(nobody, project, { origin: address })).status()).toBe(401)
})

test('a form sent from elsewhere, from nowhere or by nobody saves nothing', async ({
  desk,
  client,
  address,
}) => {
  const page = await desk('officer1')
  const lead = leadNamed('伪造来源')
  await fillLead(page, lead)
  const sending = page.waitForRequest((one) => (one.postData() ?? '').includes(lead.project))
  await page.route('**/leads/new', (route) => route.abort())
  await saveLead(page)
  const real = await sending
  const { cookie: _cookie, origin: _origin, 'content-length': _length, ...headers } = real.headers()
  const officer = await client('officer1')
  const nobody = await client('nobody')
  const send = (client: APIRequestContext, forged: Headers) =>
    client.post(real.url(), { headers: { ...headers, ...forged }, data: real.postDataBuffer() ?? '' })

  for (const forged of FORGED_ORIGINS) {
    const answer = await send(officer, forged)
    expect(await answer.text(), JSON.stringify(forged)).not.toContain('"ok":true')
  }
  expect(await (await send(nobody, { origin: address })).text()).toContain('unauthenticated')
  expect(await countProjects(officer, lead.project)).toBe(0)

  expect(await (await send(officer, { origin: address })).text()).toContain('"ok":true')
  expect(await countProjects(officer, lead.project)).toBe(1)
})

/** All that is told on the way from redirection to redirection, and where each leads, as far as the sign-in page. */
async function askThrough(client: APIRequestContext, path: string, headers: Headers): Promise<string> {
  const answer = await client.get(path, { headers })
  const { location = '' } = answer.headers()
  const told = `${await answer.text()} ${location}`
  if (!location || location.startsWith('/sign-in')) return told
  return told + (await askThrough(client, location, headers))
}

const CONTENT = '会议纪要'

function upload(client: APIRequestContext, project: string, headers: Headers) {
  const id = project.replace('/projects/', '')
  return client.post(`/files?projectId=${id}&recordType=Project&recordId=${id}`, {
    headers,
    multipart: { file: { name: '纪要.txt', mimeType: 'text/plain', buffer: Buffer.from(CONTENT) } },
  })
}

function leadNamed(words: string) {
  return { enterprise: newName(`${words}企业`), project: newName(`${words}项目`) }
}

async function countProjects(client: APIRequestContext, project: string): Promise<number> {
  const list = await (await client.get(`/projects?q=${encodeURIComponent(project)}`)).text()
  return new Set(list.match(/href="\/projects\/[0-9a-f-]{36}"/g)).size
}

/** Somebody who finds something at a route. */
function readerOf(route: string): string {
  if (route.startsWith('/admin') || route === '/settings') return 'admin'
  if (route === '/audit') return 'auditor'
  if (route === '/evaluations/[id]') return 'evaluator-site'
  if (route === '/meetings/new') return 'secretary'
  // Whose plan of this year is a draft in the demo area.
  if (route.startsWith('/work-plans')) return 'officer3'
  return /^\/(leads|visits|enterprises)\/new$/.test(route) ? 'officer1' : 'coordinator'
}

/** Where records stand of which a route takes only some. */
const LISTS: Record<string, string> = { '/briefs/[id]/edit': '/briefs?status=DRAFT' }

/** A record that stands at a route: the first of the list above it. */
async function pathOf(route: string, reader: APIRequestContext): Promise<string> {
  if (route === '/figures/[key]') return '/figures/signed.count'
  if (route === '/dashboard/stages/[stage]') return '/dashboard/stages/NEGOTIATION'
  if (!route.includes('[id]')) return route
  const [list = '', rest = ''] = route.split('/[id]')
  const page = await (await reader.get(LISTS[route] ?? list)).text()
  const [, id] = new RegExp(`href="${list}/([0-9a-f-]{36})["?#]`).exec(page) ?? []
  if (!id) throw new Error(`${list} shows no record`)
  return `${list}/${id}${rest}`
}

/** What is to be read on a page, without its scripts. */
function textOf(html: string): string {
  return html.replace(/<(script|style)[\s\S]*?<\/\1>/g, '').replace(/<[^>]*>/g, '\n')
}
