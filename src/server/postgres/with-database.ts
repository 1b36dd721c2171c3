import { completeEnvironment, settings } from '../settings'
import { connect, ensureDatabase } from './connect'
import { openDataFolder, servedDatabaseUrl } from './embedded'

/**
 * Gives a command the database it should work on: DATABASE_URL, or the embedded one that a running start serves, or
 * the embedded one started for as long as the command takes. DATABASE_URL is set meanwhile for all code below.
 */
export async function withDatabase<T>(work: (url: string) => Promise<T>): Promise<T> {
  const { databaseUrl, dataDir } = settings()
  const served = databaseUrl ?? servedDatabaseUrl(dataDir)
  if (served) {
    await (await connect(served)).end()
    return work(announce(served))
  }
  const embedded = await openDataFolder(dataDir)
  try {
    await ensureDatabase(embedded.url)
    return await work(announce(embedded.url))
  } finally {
    await embedded.stop()
  }
}

function announce(url: string): string {
  completeEnvironment({ DATABASE_URL: url })
  return url
}
