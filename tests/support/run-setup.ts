import { openTestServer } from './test-server'

/** Vitest calls this once a run; the test files inherit the server's address. */
export default async function setup(): Promise<() => Promise<void>> {
  const { url, close } = await openTestServer()
  process.env.TEST_DATABASE_URL = url
  return close
}
