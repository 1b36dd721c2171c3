import pg from 'pg'
import { Obstacle } from '../obstacle'

/** Connects to a database of the given URL; throws an Obstacle in plain words when the server does not let us in. */
export async function connect(url: string): Promise<pg.Client> {
  // Long, for on a busy machine an answer that came waits until the application has loaded.
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 60_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    return client
  } catch (error) {
    throw unreachable(url, error)
  }
}

/** Makes the database when the server does not have it yet. */
export async function ensureDatabase(url: string): Promise<void> {
  const name = databaseName(url)
  const client = await connect(siblingUrl(url, 'postgres'))
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name])
    if (rowCount === 0) await client.query(`create database ${pg.escapeIdentifier(name)}`)
  } finally {
    await client.end()
  }
}

export function databaseName(url: string): string {
  return decodeURIComponent(new URL(url).pathname.slice(1))
}

/** The same server, another database. */
export function siblingUrl(url: string, database: string): string {
  const sibling = new URL(url)
  sibling.pathname = `/${encodeURIComponent(database)}`
  return sibling.href
}

function unreachable(url: string, error: unknown): Obstacle {
  const { host } = new URL(url)
  const { code, message } = error as NodeJS.ErrnoException
  const because: Record<string, string> = {
    '28P01': 'the password is not accepted',
    '28000': 'this user is not let in',
    '3D000': `it has no database named ${databaseName(url)}`,
    ECONNREFUSED: 'no server answers there',
    ENOTFOUND: 'that host name is unknown',
  }
  return new Obstacle(`The database at ${host} cannot be reached: ${because[code ?? ''] ?? message}.`)
}
