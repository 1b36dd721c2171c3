import type { Page } from '@playwright/test'
import axe from 'axe-core'

declare global {
  interface Window {
    axe: typeof axe
  }
}

/** What axe finds wrong on the page as it stands, by every rule unless one is named; one line an element. */
export async function findBreaches(page: Page, where: string, rule?: string): Promise<string[]> {
  // Half a megabyte: the second look at a page finds it there.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const found = await page.evaluate(async (runOnly) => {
    const { violations } = await window.axe.run(document, { resultTypes: ['violations'], runOnly })
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, html }) => `${id} at ${target.join(' ')} ${html.slice(0, 120)}`),
    )
  }, rule)
  return found.map((breach) => `${where}: ${breach}`)
}
