import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrateDatabase } from '@/server/migrate/migrate'
import { type Cluster, clusterUrl, makeCluster, startCluster, stopCluster } from '@/server/postgres/cluster'
import { connect } from '@/server/postgres/connect'
import { fingerprint } from '../../src/cli/fingerprint.mjs'
import { loadProjects } from './load'
import { makeWorld } from './world'

export type BenchServer = {
  /** A loaded database of so many projects, on the server as `npm start` runs it; the one before is gone. */
  open(projects: number): Promise<{ url: string; log: string }>
  close(): Promise<void>
}

/** The embedded PostgreSQL in a folder of its own; with `keep` what is loaded stays there for the next run. */
export async function openBenchServer(keep: string | undefined): Promise<BenchServer> {
  const home = keep ?? join(tmpdir(), `zhaoshang-bench-${process.pid}`)
  mkdirSync(home, { recursive: true })
  const cluster = { folder: join(home, 'postgres'), password: passwordOf(home) }
  if (!existsSync(cluster.folder)) await makeCluster(cluster)
  return {
    async open(projects) {
      const name = await load(cluster, projects, keep !== undefined)
      const { port } = await startCluster(cluster)
      return { url: clusterUrl(cluster, port, name), log: join(cluster.folder, 'server.log') }
    },
    async close() {
      await stopCluster(cluster.folder)
      if (!keep) rmSync(home, { recursive: true, force: true })
    },
  }
}

function passwordOf(home: string): string {
  const file = join(home, 'password')
  if (!existsSync(file)) writeFileSync(file, randomUUID(), { mode: 0o600 })
  return readFileSync(file, 'utf8')
}

/** Loaded under another name first: a database that exists is complete. Fast and unsafe settings, for this part alone. */
async function load(cluster: Cluster, projects: number, keeps: boolean): Promise<string> {
  const version = fingerprint([
    'prisma/migrations',
    'tests/bench/names.ts',
    'tests/bench/records.ts',
    'tests/bench/tables.ts',
    'tests/bench/totals.ts',
  ])
  const name = `bench_${projects}_${version.slice(0, 8)}`
  await stopCluster(cluster.folder)
  const { port } = await startCluster({ ...cluster, throwaway: true })
  const client = await connect(clusterUrl(cluster, port, 'postgres'))
  try {
    const { rows } = await client.query<{ datname: string }>(
      `select datname from pg_database where datname like 'bench%'`,
    )
    const there = rows.map(({ datname }) => datname)
    for (const other of keeps ? [] : there) await client.query(`drop database "${other}"`)
    if (keeps && there.includes(name)) return name
    await client.query('drop database if exists bench_unfinished')
    await client.query('create database bench_unfinished')
    await fill(clusterUrl(cluster, port, 'bench_unfinished'), projects)
    await client.query(`alter database bench_unfinished rename to "${name}"`)
    return name
  } finally {
    await client.end()
    await stopCluster(cluster.folder)
  }
}

async function fill(url: string, projects: number): Promise<void> {
  await migrateDatabase(url)
  const client = await connect(url)
  try {
    await makeWorld(client)
    const start = Date.now()
    await loadProjects(client, projects)
    console.log(`${projects} projects loaded in ${Math.round((Date.now() - start) / 1000)} s`)
  } finally {
    await client.end()
  }
}
