import type { Page } from '@playwright/test'

/**
 * From now on a page that was gone to is there once all its controls listen, as it is for a person by the time that a
 * finger reaches one. What happens earlier has journeys of its own, which go with a `waitUntil`.
 */
export function waitUntilItListens(page: Page): void {
  const go = page.goto.bind(page)
  page.goto = async (address, options) => {
    const response = await go(address, options)
    if (!options?.waitUntil) await page.waitForFunction(everyControlListens)
    return response
  }
}

/** React keeps what it knows of an element on the element itself, from the moment that its events are heard. */
function everyControlListens(): boolean {
  return [...document.querySelectorAll('button, input, select, textarea')].every((control) =>
    Object.keys(control).some((key) => key.startsWith('__reactProps$')),
  )
}

/** Keeps the page's scripts away until the answer is called, as a slow network does. */
export async function holdScripts(page: Page): Promise<() => void> {
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/_next/static/**/*.js', (route) => released.then(() => route.continue()))
  return release
}
