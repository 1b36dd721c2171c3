import pg from 'pg'
import { Obstacle } from '../obstacle'
import { applyMigrations } from './apply'
import { findDrift } from './diff'

/** What the child process runs; its answer is one line of JSON on standard output. */
export type Answer = { applied?: string[]; drift?: string; obstacle?: string }

const url = process.env.DATABASE_URL ?? ''
const [task, ...names] = process.argv.slice(2)

const answer: Answer = await (async () => {
  if (task === 'apply') return { applied: await applyMigrations(url, names) }
  return { drift: await findDrift(url) }
})().catch((error: unknown) => {
  if (error instanceof Obstacle) return { obstacle: error.message }
  if (error instanceof pg.DatabaseError) return { obstacle: `The database refuses: ${error.message}.` }
  throw error
})
process.stdout.write(JSON.stringify(answer), () => process.exit())
