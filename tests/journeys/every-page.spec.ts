import type { Page } from '@playwright/test'
import { findBreaches } from '../support/axe'
import { expect, test } from '../support/desk'
import { listPlaces, listWaysOn, PAGES, routeOf, waysFrom } from '../support/pages'

test.describe.configure({ mode: 'parallel', timeout: 300_000 })

const WIDE = { width: 1280, height: 800 }
const NARROW = { width: 390, height: 844 }
const CALM_PHONE = { viewport: NARROW, reducedMotion: 'reduce' } as const

/**
 * Who has to come to which pages and what is below them, and looks closely at them: in a browser, with axe, and in
 * English. What is in nobody's list is for officer1. One such look at each page is enough, for it takes seconds; whatever
 * else is theirs to read they only ask for, as it leads on.
 */
const PLACES: Record<string, string[]> = {
  officer1: ['/enterprises/new', '/leads/new', '/work-plans'],
  coordinator: [
    '/leads/inbox',
    '/dashboard',
    '/briefs',
    '/events',
    '/figures',
    '/funds',
    '/projects',
    '/agreements/new',
    '/factories/new',
    '/targets/new',
  ],
  leadership: ['/agreements', '/board', '/campaigns', '/entities', '/industries', '/screen'],
  leader1: ['/supervision', '/targets', '/enterprises'],
  admin: ['/admin', '/settings', '/evaluations/requirements'],
  'evaluator-site': ['/evaluations'],
  secretary: ['/meetings'],
  auditor: ['/audit'],
  nobody: ['/sign-in'],
}

for (const who of Object.keys(PLACES)) {
  test(`every page that ${who} reads is there and obeys its policy; theirs fit 390 px, pass axe and speak English`, async ({
    desk,
  }) => {
    const page = await desk(who, CALM_PHONE)
    const faults: string[] = []
    page.on('response', (response) => {
      if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`)
    })
    const own = PAGES.filter((route) => ownerOf(route) === who)
    const reached = new Set<string>()
    for await (const path of walk(page, own)) {
      const route = routeOf(path) ?? path
      reached.add(route)
      if (!own.includes(route)) continue
      faults.push(...(await findOverflow(page, path)))
      faults.push(...(await findByAxe(page, path)))
      faults.push(...(await findInEnglish(page, path)))
    }
    expect(faults).toEqual([])
    expect(
      own.filter((route) => !reached.has(route)),
      `the pages that ${who} should have come to`,
    ).toEqual([])
  })
}

test('an address that is no page says so as well as any page', async ({ desk }) => {
  const page = await desk('officer1', CALM_PHONE)
  const { arrived: path } = await visit(page, '/no/such/page')
  const faults = [
    await findOverflow(page, path),
    await findByAxe(page, path),
    await findInEnglish(page, path),
  ]
  expect(faults.flat()).toEqual([])
})

function ownerOf(route: string): string {
  const isWithin = (place: string) => route === place || route.startsWith(`${place}/`)
  return Object.keys(PLACES).find((who) => PLACES[who]?.some(isWithin)) ?? 'officer1'
}

/**
 * Each page that the navigation leads to, each that must be come to, and from there on wherever a link leads; one's own
 * stand open in the browser.
 */
async function* walk(page: Page, own: string[]): AsyncGenerator<string> {
  const waiting = [...(await listPlaces(page)), ...own.filter((route) => !route.includes('['))]
  const isOwn = (path: string) => own.includes(routeOf(path) ?? path)
  const seen = new Set<string | undefined>()
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    if (seen.has(routeOf(path))) continue
    const { arrived, ways } = isOwn(path) ? await visit(page, path) : await askFor(page, path)
    seen.add(routeOf(path))
    if (arrived !== path && isOwn(arrived)) waiting.unshift(arrived)
    if (arrived !== path && (isOwn(arrived) || seen.has(routeOf(arrived)))) continue
    seen.add(routeOf(arrived))
    waiting.push(...ways)
    yield arrived
  }
}

/** Where one comes to, for the first place leads on to where the day begins, and where that leads. */
type Stop = { arrived: string; ways: string[] }

async function visit(page: Page, path: string): Promise<Stop> {
  const answer = await page.goto(path)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.locator('main .animate-skeleton')).toHaveCount(0)
  expectStrictPolicy(answer?.headers()['content-security-policy'] ?? '')
  return { arrived: new URL(page.url()).pathname, ways: await listWaysOn(page) }
}

/** The page as the server sends it. */
async function askFor(page: Page, path: string): Promise<Stop> {
  const answer = await page.request.get(path)
  const html = await answer.text()
  expect.soft(answer.status(), path).toBe(200)
  expect.soft(html.includes('<h1'), `${path} has a heading`).toBe(true)
  // What React leaves where a part of the page failed, or was not found.
  expect.soft(html.match(/data-dgst="(?!BAILOUT)[^"]+"/)?.[0], path).toBeUndefined()
  expectStrictPolicy(answer.headers()['content-security-policy'] ?? '')
  return { arrived: new URL(answer.url()).pathname, ways: waysFrom(html) }
}

function expectStrictPolicy(policy: string) {
  expect(policy).toMatch(/script-src 'self' 'nonce-[\w+/=]+' 'strict-dynamic';/)
  expect(policy).toMatch(/style-src 'self' 'nonce-[\w+/=]+';/)
  expect(policy).toContain("frame-ancestors 'none'")
}

/** On a wide screen, in the light theme by every rule; the dark one changes nothing but colours. */
async function findByAxe(page: Page, path: string): Promise<string[]> {
  await page.setViewportSize(WIDE)
  const light = await findBreaches(page, `${path} light`)
  await showColoursAtOnce(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  const dark = await findBreaches(page, `${path} dark`, 'color-contrast')
  return [...light, ...dark]
}

/** Colours that are handed down would else change by and by, and axe look at them on their way. */
async function showColoursAtOnce(page: Page) {
  await page.evaluate(() => {
    const still = new CSSStyleSheet()
    still.replaceSync('*, ::before, ::after { transition: none !important }')
    document.adoptedStyleSheets.push(still)
  })
}

/** Opens the page once more, in English. */
async function findInEnglish(page: Page, path: string): Promise<string[]> {
  await page.context().addCookies([{ name: 'locale', value: 'en', url: page.url() }])
  // An empty page turns narrow and light again in no time.
  await page.goto('about:blank')
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize(NARROW)
  await page.goto(path)
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.locator('main .animate-skeleton')).toHaveCount(0)
  const faults = [...(await findOverflow(page, `${path} in English`)), ...(await findKeys(page, path))]
  await page.context().clearCookies({ name: 'locale' })
  return faults
}

async function findOverflow(page: Page, where: string): Promise<string[]> {
  const wider = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  return wider > 0 ? [`${where} is ${wider} px too wide`] : []
}

/** Message keys that stand where words should, in texts and in what is read aloud. */
async function findKeys(page: Page, path: string): Promise<string[]> {
  const texts = await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found: string[] = []
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const isSeen = !node.parentElement?.closest('script, style')
      if (isSeen) found.push(node.textContent?.trim() ?? '')
    }
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder]'))
      for (const name of ['aria-label', 'title', 'placeholder']) found.push(element.getAttribute(name) ?? '')
    return found
  })
  return texts
    .filter((text) => /^[a-z]+\.[a-zA-Z.]+$/.test(text) || text.includes('MISSING_MESSAGE'))
    .map((text) => `${path} shows the key ${text}`)
}
