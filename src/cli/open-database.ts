import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { migrateDatabase } from '../server/migrate/migrate'
import { Obstacle } from '../server/obstacle'
import { connect, databaseName, siblingUrl } from '../server/postgres/connect'
import { openDataFolder } from '../server/postgres/embedded'
import { completeEnvironment, settings } from '../server/settings'

export type OpenDatabase = {
  /** Migrates, and loads the demo area where it is wanted and there is nothing yet. */
  fill(stop: AbortSignal): Promise<void>
  /** What the person at the terminal reads when everything is up. */
  greeting(): Promise<string>
  /** Ends only by an Obstacle, when an embedded server has gone without being stopped. */
  watch(): Promise<never>
  close(): Promise<void>
}

/** Opens the database that the settings name, and completes the settings for everything that runs after. */
export async function openDatabase({ port }: { port: number }): Promise<OpenDatabase> {
  const { databaseUrl, dataDir } = settings()
  completeEnvironment({ NEXTAUTH_URL: process.env.NEXTAUTH_URL || `http://localhost:${port}` })
  if (databaseUrl) {
    refuseWeakSecret(settings().authSecret)
    await (await connect(databaseUrl)).end()
    return {
      fill: (stop) => fillServer(databaseUrl, stop),
      greeting: () => greet(databaseUrl),
      watch: () => new Promise(() => {}),
      close: async () => {},
    }
  }
  const { url, authSecret, watch, stop } = await openDataFolder(dataDir)
  completeEnvironment({ DATABASE_URL: url, NEXTAUTH_SECRET: settings().authSecret ?? authSecret })
  return { fill: (stop) => fillEmbedded(url, stop), greeting: () => greet(url), watch, close: stop }
}

/** A database on a server of one's own is real work: the demo area comes into it only when asked for. */
async function fillServer(url: string, stop: AbortSignal): Promise<void> {
  await migrateDatabase(url)
  if (settings().demoArea && (await isEmpty(url))) await seed(url, stop)
}

/** Made under another name and renamed when complete, so that a start killed halfway leaves no half demo area. */
async function fillEmbedded(url: string, stop: AbortSignal): Promise<void> {
  const wantsDemo = settings().demoArea ?? true
  if (await exists(url)) {
    await migrateDatabase(url)
    if (!wantsDemo || !(await isEmpty(url))) return
  }
  const name = databaseName(url)
  const newUrl = siblingUrl(url, `${name}_new`)
  await onServer(url, [`drop database if exists ${name}_new with (force)`, `create database ${name}_new`])
  await migrateDatabase(newUrl)
  if (wantsDemo) await seed(newUrl, stop)
  await onServer(url, [
    `drop database if exists ${name} with (force)`,
    `alter database ${name}_new rename to ${name}`,
  ])
}

async function greet(url: string): Promise<string> {
  const client = await connect(url)
  try {
    const { rows } = await client.query<{ people: boolean; demo: boolean }>(
      'select exists (select from "User") as people, exists (select from "User" where illustrative) as demo',
    )
    const lines = [`Zhaoshang runs at ${settings().address}`]
    if (rows[0]?.demo) lines.push(demoSignIns)
    if (!rows[0]?.people)
      lines.push('There are no people yet: make the first with npm run user -- create NAME --admin')
    return lines.join('\n')
  } finally {
    await client.end()
  }
}

const demoSignIns = `Demo sign-ins, all with the password zhaoshang-demo:
  officer1 … officer8, leader1 … leader8   the eight task forces
  park1, park2, platform1, platform2, township1 … township4, third-party1, third-party2, department1
  coordinator, secretary, leadership       招商局, the review committee, the area's leaders
  evaluator-environment, evaluator-site, evaluator-finance
  admin, auditor`

async function isEmpty(url: string): Promise<boolean> {
  const client = await connect(url)
  try {
    const { rowCount } = await client.query('select from "User" limit 1')
    return rowCount === 0
  } finally {
    await client.end()
  }
}

async function exists(url: string): Promise<boolean> {
  const client = await connect(siblingUrl(url, 'postgres'))
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [databaseName(url)])
    return rowCount === 1
  } finally {
    await client.end()
  }
}

async function onServer(url: string, statements: string[]): Promise<void> {
  const client = await connect(siblingUrl(url, 'postgres'))
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}

/** In a process of its own: the application's client is made once a process, for one database. */
function seed(url: string, stop: AbortSignal): Promise<void> {
  console.log('Loading the demo area…')
  const script = fileURLToPath(new URL('./run.mjs', import.meta.url))
  const options = { env: { ...process.env, DATABASE_URL: url }, maxBuffer: 16 * 1024 * 1024, signal: stop }
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [script, 'db', 'seed'], options, (error, _, stderr) => {
      if (error) reject(new Obstacle(`The demo area could not be loaded: ${stderr.trim()}`))
      else resolve()
    })
  })
}

function refuseWeakSecret(secret: string | undefined): void {
  const advice = 'set it to the output of: openssl rand -base64 32'
  if (!secret) throw new Obstacle(`NEXTAUTH_SECRET is missing, and DATABASE_URL is set: ${advice}.`)
  if (
    secret.length < 32 ||
    /^(secret|change|replace|your|example|default|test)/i.test(secret) ||
    new Set(secret).size < 10
  ) {
    throw new Obstacle(`NEXTAUTH_SECRET is a default or too easy to guess: ${advice}.`)
  }
}
