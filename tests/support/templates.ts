import { execFileSync } from 'node:child_process'
import pg from 'pg'
import { migrateDatabase } from '@/server/migrate/migrate'
import { connect, siblingUrl } from '@/server/postgres/connect'
import { fingerprint } from '../../src/cli/fingerprint.mjs'

/** `empty` is migrated and holds nothing; `demo` holds the demo area. */
export type Template = 'empty' | 'demo'

const sources = {
  empty: ['prisma/migrations'],
  demo: ['prisma', 'src/features', 'src/server', 'src/lib'],
}

/** Clones a template in about 75 ms; the first to ask on a server makes the template, the others wait for it. */
export async function cloneTemplate(serverUrl: string, template: Template, clone: string): Promise<void> {
  const client = await connect(serverUrl)
  try {
    const name = await ensureTemplate(client, serverUrl, template)
    await client.query(`create database ${pg.escapeIdentifier(clone)} template ${pg.escapeIdentifier(name)}`)
  } finally {
    await client.end()
  }
}

export async function dropDatabase(serverUrl: string, name: string): Promise<void> {
  const client = await connect(serverUrl)
  try {
    await client.query(`drop database if exists ${pg.escapeIdentifier(name)} with (force)`)
  } finally {
    await client.end()
  }
}

async function ensureTemplate(client: pg.Client, serverUrl: string, template: Template): Promise<string> {
  const version = fingerprint(sources[template], { skip: /\.test\.tsx?$|generated/ }).slice(0, 12)
  const name = `zhaoshang_${template}_${version}`
  await client.query('select pg_advisory_lock(hashtext($1))', [name])
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name])
    if (rowCount === 0) await makeTemplate(client, serverUrl, template, name)
  } finally {
    await client.query('select pg_advisory_unlock(hashtext($1))', [name])
  }
  return name
}

/** Made under another name first: a template that exists is complete. */
async function makeTemplate(
  client: pg.Client,
  serverUrl: string,
  template: Template,
  name: string,
): Promise<void> {
  const unfinished = `${name}_unfinished`
  await client.query(`drop database if exists ${unfinished} with (force)`)
  if (template === 'demo') {
    await client.query(
      `create database ${unfinished} template ${await ensureTemplate(client, serverUrl, 'empty')}`,
    )
    seedInOwnProcess(siblingUrl(serverUrl, unfinished))
  } else {
    await client.query(`create database ${unfinished} template template0`)
    await migrateDatabase(siblingUrl(serverUrl, unfinished))
  }
  await client.query(`alter database ${unfinished} rename to ${name}`)
}

function seedInOwnProcess(url: string): void {
  execFileSync(process.execPath, ['src/cli/run.mjs', 'db', 'seed'], {
    env: { ...process.env, DATABASE_URL: url },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}
