import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from '../support/desk'
import { listPlaces, listWaysOn, routeOf } from '../support/pages'

test.describe.configure({ mode: 'parallel', timeout: 180_000 })

const everybody = [
  'officer1',
  'leader1',
  'evaluator-site',
  'coordinator',
  'secretary',
  'leadership',
  'admin',
  'auditor',
]

// These four see most places; /leads/inbox and /evaluations are not among them yet.
for (const who of ['officer1', 'secretary', 'admin', 'auditor']) {
  test(`no page of ${who} gives axe anything to find, light or dark`, async ({ desk }) => {
    const page = await desk(who)
    const found: string[] = []
    for await (const path of walk(page)) {
      found.push(...(await findByAxe(page, `${path} light`)))
      await inTheme(page, 'dark')
      // The dark theme changes nothing but colours.
      found.push(...(await findByAxe(page, `${path} dark`, ['color-contrast'])))
      await inTheme(page, 'light')
    }
    expect(found).toEqual([])
  })
}

for (const who of everybody) {
  test(`every page of ${who} fits 390 px, has all its words in English, and obeys its policy`, async ({
    desk,
  }) => {
    const page = await desk(who, { viewport: { width: 390, height: 844 } })
    const faults: string[] = []
    page.on('response', (response) => {
      if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`)
    })
    for await (const path of walk(page)) {
      faults.push(...(await findOverflow(page, path)))
      await inEnglish(page, path)
      faults.push(...(await findOverflow(page, `${path} in English`)), ...(await findKeys(page, path)))
      await inChinese(page)
    }
    expect(faults).toEqual([])
  })
}

/** Each page that the navigation leads to, and from there the first record of its kind and the form for a new one. */
async function* walk(page: Page): AsyncGenerator<string> {
  const waiting = await listPlaces(page)
  const seen = new Set<string>()
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    if (seen.has(routeOf(path))) continue
    const arrived = await visit(page, path)
    seen.add(routeOf(path))
    if (arrived !== path && seen.has(routeOf(arrived))) continue
    seen.add(routeOf(arrived))
    yield arrived
    waiting.push(...(await listWaysOn(page)))
  }
}

/** Answers where one comes to: the first place leads on to where the day begins. */
async function visit(page: Page, path: string): Promise<string> {
  const answer = await page.goto(path)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.locator('main .animate-skeleton')).toHaveCount(0)
  expectStrictPolicy(answer?.headers()['content-security-policy'] ?? '')
  return new URL(page.url()).pathname
}

function expectStrictPolicy(policy: string) {
  expect(policy).toMatch(/script-src 'self' 'nonce-[\w+/=]+' 'strict-dynamic';/)
  expect(policy).toMatch(/style-src 'self' 'nonce-[\w+/=]+';/)
  expect(policy).toContain("frame-ancestors 'none'")
}

async function inTheme(page: Page, colorScheme: 'light' | 'dark') {
  await page.emulateMedia({ colorScheme })
  // Colours change by and by.
  await page.waitForTimeout(400)
}

async function findByAxe(page: Page, where: string, rules?: string[]): Promise<string[]> {
  // No page of the product has frames, which is all that the legacy mode leaves out; it takes half the time.
  const axe = new AxeBuilder({ page }).setLegacyMode(true)
  const { violations } = await axe.options({ resultTypes: ['violations'], runOnly: rules }).analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html }) => `${where}: ${id} at ${target.join(' ')} ${html.slice(0, 120)}`),
  )
}

async function findOverflow(page: Page, where: string): Promise<string[]> {
  const wider = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  return wider > 0 ? [`${where} is ${wider} px too wide`] : []
}

async function inEnglish(page: Page, path: string) {
  await page.context().addCookies([{ name: 'locale', value: 'en', url: page.url() }])
  await page.goto(path)
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.locator('main .animate-skeleton')).toHaveCount(0)
}

async function inChinese(page: Page) {
  await page.context().clearCookies({ name: 'locale' })
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
