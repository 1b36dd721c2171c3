import { randomBytes } from 'node:crypto'
import {
  accessSync,
  constants,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { Obstacle } from '../obstacle'
import { type Cluster, clusterUrl, makeCluster, runningPort, startCluster, stopCluster } from './cluster'
import { clearLeftovers } from './leftovers'
import { lockFolder } from './lock'

export type EmbeddedDatabase = {
  url: string
  authSecret: string
  /** Ends only by an Obstacle, when the server has gone without being stopped. */
  watch(): Promise<never>
  stop(): Promise<void>
}

type Secrets = { databasePassword: string; authSecret: string }

const postgresMajor = '18'

/**
 * Takes the data folder, starts its PostgreSQL and returns the URL of its database, which exists but may be empty.
 * A server left behind by a killed start is stopped first. Throws an Obstacle when the folder is in use or damaged.
 */
export async function openDataFolder(dataDir: string, database = 'zhaoshang'): Promise<EmbeddedDatabase> {
  refuseUnwritable(dataDir)
  const lock = await lockFolder(dataDir)
  if (!lock)
    throw new Obstacle(`The data folder ${dataDir} is in use by another Zhaoshang; stop that one first.`)
  try {
    const { cluster, authSecret } = await findOrMakeCluster(dataDir)
    await stopCluster(cluster.folder)
    await clearLeftovers(cluster.folder)
    const { port } = await startCluster(cluster)
    const stop = async () => {
      await stopCluster(cluster.folder)
      await lock.release()
    }
    return { url: clusterUrl(cluster, port, database), authSecret, watch: () => watch(cluster.folder), stop }
  } catch (error) {
    await lock.release()
    throw error
  }
}

/** Asked of the nearest folder that exists, since making a folder on a read-only disk fails with a misleading error. */
function refuseUnwritable(path: string): void {
  if (!existsSync(path)) refuseUnwritable(dirname(path))
  else if (statSync(path).isDirectory()) accessSync(path, constants.W_OK)
  else throw new Obstacle(`${path} is a file: choose another data folder with DATA_DIR.`)
}

async function watch(folder: string): Promise<never> {
  while (runningPort(folder) !== undefined) await setTimeout(2000, undefined, { ref: false })
  throw new Obstacle(
    `The database server has ended by itself (${join(folder, 'server.log')} says why): start again.`,
  )
}

/** The URL of the database that another process serves from this data folder, undefined when none does. */
export function servedDatabaseUrl(dataDir: string, database = 'zhaoshang'): string | undefined {
  const { folder, secretsFile } = placesIn(dataDir)
  const port = existsSync(secretsFile) ? runningPort(folder) : undefined
  if (port === undefined) return undefined
  return clusterUrl({ folder, password: readSecrets(secretsFile).databasePassword }, port, database)
}

async function findOrMakeCluster(dataDir: string): Promise<{ cluster: Cluster; authSecret: string }> {
  const { folder, newFolder, secretsFile, newSecretsFile } = placesIn(dataDir)
  if (existsSync(folder) && !existsSync(secretsFile) && existsSync(newSecretsFile)) {
    renameSync(newSecretsFile, secretsFile)
  }
  if (!existsSync(folder) && !existsSync(secretsFile)) {
    rmSync(newFolder, { recursive: true, force: true })
    const secrets = writeSecrets(newSecretsFile)
    await makeCluster({ folder: newFolder, password: secrets.databasePassword })
    // Each name appears only when what it names is complete, so a killed first start is simply made again.
    renameSync(newFolder, folder)
    renameSync(newSecretsFile, secretsFile)
  }
  refuseDamaged(dataDir)
  const { databasePassword, authSecret } = readSecrets(secretsFile)
  return { cluster: { folder, password: databasePassword }, authSecret }
}

/** An old database that cannot be read is never replaced by a fresh, empty one. */
function refuseDamaged(dataDir: string): void {
  const { folder, secretsFile } = placesIn(dataDir)
  const advice = `put the folder back from a copy, or remove all of ${dataDir} to begin anew`
  if (!existsSync(folder))
    throw new Obstacle(`${folder} is gone although ${dataDir} was used before: ${advice}.`)
  if (!existsSync(secretsFile)) throw new Obstacle(`${secretsFile} is missing beside a database: ${advice}.`)
  const versionFile = join(folder, 'PG_VERSION')
  const version = existsSync(versionFile) ? readFileSync(versionFile, 'utf8').trim() : ''
  if (version === '') {
    throw new Obstacle(
      `${folder} holds ${readdirSync(folder).length} files but no readable PG_VERSION: ${advice}.`,
    )
  }
  if (version !== postgresMajor) {
    throw new Obstacle(
      `${folder} was made by PostgreSQL ${version}, this is ${postgresMajor}: restore a backup instead.`,
    )
  }
}

function placesIn(dataDir: string) {
  return {
    folder: join(dataDir, 'postgres'),
    newFolder: join(dataDir, 'postgres.new'),
    secretsFile: join(dataDir, 'secrets.json'),
    newSecretsFile: join(dataDir, 'secrets.new.json'),
  }
}

function writeSecrets(file: string): Secrets {
  const secrets = { databasePassword: randomSecret(), authSecret: randomSecret() }
  writeFileSync(file, JSON.stringify(secrets), { mode: 0o600 })
  return secrets
}

function readSecrets(file: string): Secrets {
  try {
    const { databasePassword, authSecret } = JSON.parse(readFileSync(file, 'utf8')) as Partial<Secrets>
    if (databasePassword && authSecret) return { databasePassword, authSecret }
  } catch {
    // Told below, with the file's name.
  }
  throw new Obstacle(`${file} cannot be read: put it back from a copy; without it the database stays closed.`)
}

function randomSecret(): string {
  return randomBytes(32).toString('base64url')
}
