import {
  type APIRequestContext,
  type BrowserContextOptions,
  test as base,
  expect,
  type Page,
  request,
} from '@playwright/test'
import { listenFor } from './complaints'
import { waitUntilItListens } from './listens'

export { expect }

type Fixtures = {
  /** Where the application runs, as its own origin is written. */
  address: string
  /**
   * `desk('officer4')` is that person at a browser of their own, signed in; nobody is not. At the end of the test no console of any desk
   * may hold an error or a breach of the content security policy.
   */
  desk: (username: string | 'nobody', options?: BrowserContextOptions) => Promise<Page>
  /** Requests with the session of that person, or of nobody, who is not sent on; with none of a browser's own headers. */
  client: (username: string | 'nobody') => Promise<APIRequestContext>
}

export const test = base.extend<Fixtures>({
  address: async ({ baseURL }, use) => use(baseURL ?? ''),
  client: async ({ address }, use) => {
    const clients: APIRequestContext[] = []
    await use(async (username) => {
      const options =
        username === 'nobody' ? { maxRedirects: 0 } : { storageState: await signedIn(username, address) }
      const client = await request.newContext({ baseURL: address, ...options })
      clients.push(client)
      return client
    })
    for (const client of clients) await client.dispose()
  },
  desk: async ({ browser, address }, use) => {
    const pages: Page[] = []
    const complaints: string[] = []
    await use(async (username, options) => {
      const storageState = username === 'nobody' ? undefined : await signedIn(username, address)
      const context = await browser.newContext({ storageState, ...options })
      const page = await context.newPage()
      await listenFor(complaints, page)
      waitUntilItListens(page)
      pages.push(page)
      return page
    })
    for (const page of pages) await page.context().close()
    expect(complaints, 'what the browsers complained of').toEqual([])
  },
})

type Cookies = Awaited<ReturnType<Awaited<ReturnType<typeof request.newContext>>['storageState']>>

const sessions = new Map<string, Promise<Cookies>>()

/** Cookies of that person. Signing in once a worker is enough: the sign-in page has journeys of its own. */
function signedIn(username: string, address: string): Promise<Cookies> {
  const known = sessions.get(username) ?? signIn(address, username, DEMO_PASSWORD)
  sessions.set(username, known)
  return known
}

export const DEMO_PASSWORD = 'zhaoshang-demo'

/** The cookies of a session of its own; throws when the name and the password do not open one. */
async function signIn(address: string, username: string, password: string): Promise<Cookies> {
  const client = await request.newContext({ baseURL: address, extraHTTPHeaders: { origin: address } })
  const { csrfToken } = await (await client.get('/api/auth/csrf')).json()
  const form = { username, password, csrfToken, json: 'true' }
  const { url } = await (await client.post('/api/auth/callback/credentials', { form })).json()
  if (new URL(url).searchParams.has('error')) throw new Error(`${username} could not sign in: ${url}`)
  const cookies = await client.storageState()
  await client.dispose()
  return cookies
}
