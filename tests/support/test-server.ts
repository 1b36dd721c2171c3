import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { clusterUrl, makeCluster, startCluster, stopCluster } from '@/server/postgres/cluster'

const prefix = 'zhaoshang-test-'

/**
 * The PostgreSQL server of one test run: the one of TEST_DATABASE_URL, else a real one in a temporary folder, which is
 * faster than safe and removed at the end.
 */
export async function openTestServer(): Promise<{ url: string; close(): Promise<void> }> {
  if (process.env.TEST_DATABASE_URL) return { url: process.env.TEST_DATABASE_URL, close: async () => {} }
  await sweepDeadRuns()
  const home = join(tmpdir(), `${prefix}${process.pid}-${randomUUID().slice(0, 8)}`)
  mkdirSync(home)
  const cluster = { folder: join(home, 'postgres'), password: randomUUID(), throwaway: true }
  await makeCluster(cluster)
  const { port } = await startCluster(cluster)
  const close = async () => {
    await stopCluster(cluster.folder)
    rmSync(home, { recursive: true, force: true })
  }
  return { url: clusterUrl(cluster, port, 'postgres'), close }
}

/** A run that was killed could not stop its server; the next one does. */
async function sweepDeadRuns(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const pid = new RegExp(`^${prefix}(\\d+)-`).exec(name)?.[1]
    if (!pid || isAlive(Number(pid))) continue
    const home = join(tmpdir(), name)
    if (existsSync(join(home, 'postgres'))) await stopCluster(join(home, 'postgres'))
    rmSync(home, { recursive: true, force: true })
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
