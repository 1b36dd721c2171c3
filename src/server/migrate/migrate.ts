import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { Obstacle } from '../obstacle'
import type { Answer } from './run'

/**
 * Applies what is missing, or only those of `names`; throws an Obstacle with the database's own words when one fails.
 * @returns the names of the migrations applied now
 */
export async function migrateDatabase(url: string, names?: string[]): Promise<string[]> {
  const { applied } = await askEngine('apply', url, names)
  return applied ?? []
}

/** The SQL that would bring the migrations to the models; undefined when they agree. Uses a shadow database. */
export async function schemaDrift(url: string): Promise<string | undefined> {
  const { drift } = await askEngine('diff', url)
  return drift
}

/** The schema engine lingers after its work, so it gets a process of its own. */
function askEngine(task: 'apply' | 'diff', url: string, names: string[] = []): Promise<Answer> {
  const script = fileURLToPath(new URL('./run.ts', import.meta.url))
  const args = ['--import', 'tsx', script, task, ...names]
  const options = { env: { ...process.env, DATABASE_URL: url }, maxBuffer: 64 * 1024 * 1024 }
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, options, (error, stdout, stderr) => {
      if (error)
        return reject(
          new Obstacle(
            `${task === 'apply' ? 'A migration' : 'The comparison'} failed: ${firstWords(stderr)}`,
          ),
        )
      const answer = JSON.parse(stdout) as Answer
      if (answer.obstacle) reject(new Obstacle(answer.obstacle))
      else resolve(answer)
    })
  })
}

function firstWords(stderr: string): string {
  const message = /Error(?: \[\w+\])?: ([\s\S]*?)\n\s+(?:at |\d+: )/.exec(stderr)?.[1]
  return (message ?? stderr).trim()
}
