import type { Page } from '@playwright/test'

/** Writes down whatever the page's console calls an error, what it throws, and each breach of its content security policy. */
export async function listenFor(complaints: string[], page: Page): Promise<void> {
  await page.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
      console.error('Content security policy:', violatedDirective, blockedURI, sample),
    ),
  )
  const note = (words: string) => complaints.push(`${new URL(page.url()).pathname}: ${words}`)
  page.on('pageerror', ({ message }) => note(message))
  page.on('console', (message) => {
    if (message.type() === 'error' && !isAnswerOfServer(message.text())) note(message.text())
  })
}

/** The browser logs each refused or broken-off request; what the server answers is for the journeys to judge. */
function isAnswerOfServer(text: string): boolean {
  return text.startsWith('Failed to load resource:')
}
