import { afterAll, beforeAll } from 'vitest'
import { siblingUrl } from '@/server/postgres/connect'
import { cloneTemplate, dropDatabase, type Template } from './templates'

/** At the top of a test file: a migrated database of its own that holds no records. */
export function withEmptyDatabase(): void {
  withDatabase('empty')
}

/** At the top of a test file: a database of its own that holds the demo area. */
export function withDemoDatabase(): void {
  withDatabase('demo')
}

function withDatabase(template: Template): void {
  const url = process.env.DATABASE_URL ?? ''
  const name = new URL(url).pathname.slice(1)
  const serverUrl = siblingUrl(url, 'postgres')
  beforeAll(() => cloneTemplate(serverUrl, template, name), 120_000)
  // Its connections go with it: the pool opens new ones for the next file.
  afterAll(() => dropDatabase(serverUrl, name))
}
