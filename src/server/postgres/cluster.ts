import { execFile } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { asDatabaseAccount, databaseAccount } from './account'
import { postgresBinaries } from './binaries'
import { isLivingServer } from './leftovers'

/** A folder of PostgreSQL files and what is needed to run a server on it. */
export type Cluster = {
  folder: string
  password: string
  /** For tests: faster, and lost with the power. */
  throwaway?: boolean
}

const user = 'zhaoshang'

/** Makes a new cluster in a folder that does not exist yet. */
export async function makeCluster({ folder, password }: Cluster): Promise<void> {
  mkdirSync(dirname(folder), { recursive: true })
  mkdirSync(folder, { mode: 0o700 })
  const passwordFile = join(dirname(folder), `.${process.pid}.password`)
  const account = databaseAccount()
  try {
    writeFileSync(passwordFile, password, { mode: 0o600 })
    if (account) for (const path of [folder, passwordFile]) chownSync(path, account.uid, account.gid)
    await run('initdb', folder, [
      ...['--pgdata', folder, '--username', user, '--pwfile', passwordFile],
      ...['--auth', 'scram-sha-256', '--encoding', 'UTF8', '--no-locale'],
      ...['--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8', '--no-sync'],
    ])
  } finally {
    rmSync(passwordFile, { force: true })
  }
}

/** Starts the server on 127.0.0.1 at a free port and returns when it answers; throws the server's own last words. */
export async function startCluster(cluster: Cluster): Promise<{ port: number }> {
  const log = join(cluster.folder, 'server.log')
  const port = await freePort()
  const logged = existsSync(log) ? statSync(log).size : 0
  const options = ['-p', String(port), ...serverOptions(cluster)].join(' ')
  try {
    await run('pgCtl', cluster.folder, [
      'start',
      '-w',
      '-t',
      '120',
      '-D',
      cluster.folder,
      '-l',
      log,
      '-o',
      options,
    ])
  } catch (error) {
    throw new Error(`PostgreSQL did not start: ${lastWords(log, logged) ?? String(error)}`)
  }
  return { port }
}

/** Stops the server if one runs on the folder; connections are closed, no acknowledged write is lost. */
export async function stopCluster(folder: string): Promise<void> {
  if (runningPort(folder) === undefined) return
  await run('pgCtl', folder, ['stop', '-m', 'fast', '-w', '-t', '120', '-D', folder])
}

/** The port of the server that runs on the folder, undefined when none does. */
export function runningPort(folder: string): number | undefined {
  const pidFile = join(folder, 'postmaster.pid')
  if (!existsSync(pidFile)) return undefined
  const lines = readFileSync(pidFile, 'utf8').split('\n')
  return isLivingServer(Number(lines[0])) ? Number(lines[3]) || undefined : undefined
}

/** @returns a URL with the password in it: never print it. */
export function clusterUrl({ password }: Cluster, port: number, database: string): string {
  return `postgresql://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`
}

const THROWAWAY = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'autovacuum=off',
  'wal_level=minimal',
  'max_wal_senders=0',
]

function serverOptions({ throwaway }: Cluster): string[] {
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=100',
    'timezone=UTC',
    ...(throwaway ? THROWAWAY : []),
  ]
  return settings.flatMap((setting) => ['-c', setting])
}

function lastWords(log: string, from: number): string | undefined {
  const lines = existsSync(log) ? readFileSync(log).subarray(from).toString().trim().split('\n') : []
  const fatal = lines.findLast((line) => /FATAL|PANIC|ERROR/.test(line)) ?? lines.at(-1)
  return fatal?.replace(/^.*?(FATAL|PANIC|ERROR):\s+/, '')
}

function run(binary: 'initdb' | 'pgCtl', folder: string, args: string[]): Promise<string> {
  const programs = postgresBinaries()
  const {
    command,
    args: words,
    account,
  } = asDatabaseAccount(programs[binary], args, [programs[binary], folder])
  const env = { NODE_ENV: process.env.NODE_ENV, PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' }
  return new Promise((resolve, reject) => {
    // The account of the server may not be allowed to stand in the folder we were started from.
    execFile(command, words, { ...account, cwd: '/', env }, (error, stdout, stderr) =>
      error ? reject(new Error(stderr.trim() || error.message)) : resolve(stdout),
    )
  })
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
