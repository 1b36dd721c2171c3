import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { projectRoot } from '../../src/cli/project.mjs'

const UUID = '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}'

/** The routes of all pages, from the code itself: `/projects/[id]`. */
export const PAGES = routesIn('src/app')

/** The routes of all pages that need a session. */
export function listRoutes(): string[] {
  return [...routesIn('src/app/(workspace)'), ...routesIn('src/app/(wall)')]
}

function routesIn(folder: string): string[] {
  const files = readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
  return (
    files
      .filter((file) => /(^|[/\\])page\.tsx$/.test(file))
      .map((file) => `/${file.replaceAll('\\', '/')}`.replace(/\/\([^/]+\)/g, ''))
      .map((file) => file.replace(/\/page\.tsx$/, '') || '/')
      // What answers at every other address: that there is no such page.
      .filter((route) => !route.includes('[...'))
      .sort()
  )
}

/** The page that answers at an address, undefined when none does. */
export function routeOf(path: string): string | undefined {
  return PAGES.find((route) => route === path) ?? PAGES.find((route) => patternOf(route).test(path))
}

function patternOf(route: string): RegExp {
  return new RegExp(`^${route.replace('[id]', UUID).replace(/\[\w+\]/g, '[^/]+')}$`)
}

/** The addresses in the navigation of whoever sits at this page. */
export async function listPlaces(page: Page): Promise<string[]> {
  await page.goto('/account')
  const links = page.getByRole('navigation', { name: '主导航' }).getByRole('link')
  return hrefsOf(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href'))))
}

/** Where a page leads to: one address for each of our pages, such as the first record of its kind. */
export async function listWaysOn(page: Page): Promise<string[]> {
  const links = page.locator('main a[href^="/"]')
  return oneForEachPage(
    hrefsOf(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))),
  )
}

/** The same, of a page as the server sends it; what its navigation leads to comes along. */
export function waysFrom(html: string): string[] {
  return oneForEachPage(
    hrefsOf([...html.matchAll(/<a [^>]*?href="(\/[^"]*)"/g)].map(([, href]) => href ?? null)),
  )
}

function oneForEachPage(hrefs: string[]): string[] {
  const paths = hrefs.map((href) => href.replace(/[?#].*/, '')).filter(routeOf)
  return [...new Map(paths.toReversed().map((path) => [routeOf(path), path])).values()].toReversed()
}

function hrefsOf(found: (string | null)[]): string[] {
  return [...new Set(found.filter((href) => href !== null))]
}

let ownWords: string | undefined

/** The Chinese of a text that is not the product's own: names and words that only the records hold. */
export function wordsOfRecords(text: string): string[] {
  ownWords ??= readMessages()
  const own = ownWords
  return [...new Set(text.match(/\p{Script=Han}{4,}/gu) ?? [])].filter((word) => !own.includes(word))
}

function readMessages(): string {
  const folder = join(projectRoot, 'src/messages/zh-CN')
  return readdirSync(folder)
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n')
}
