import pg from 'pg'
import { listMigrations } from '../migrate/files'
import { migrateDatabase } from '../migrate/migrate'
import { resetDatabase } from '../migrate/reset'
import { Obstacle } from '../obstacle'
import { connect } from '../postgres/connect'
import { type Head, type Line, readBackupFile } from './file'
import { withoutGuards } from './guards'
import { faithfulText, listTables, sumTable, type Table, writeRows } from './tables'

/** What the migrations themselves write; a database that holds nothing else counts as empty. */
const writtenByMigrations = ['_prisma_migrations', 'LedgerHead']

/**
 * Reads a backup into an empty database: all of it, each table's count and checksum equal, or none of it. The whole file
 * is checked before anything is touched. An older backup gets the migrations it lacks afterwards, over its rows.
 */
export async function restore(url: string, file: string): Promise<{ tables: number; rows: number }> {
  const { migrations } = await checkFile(file)
  await refuseUnlessEmpty(url)
  await resetDatabase(url)
  await migrateDatabase(url, migrations)
  const counted = await load(url, file)
  await migrateDatabase(url)
  return counted
}

async function checkFile(file: string): Promise<Head> {
  let head: Head | undefined
  for await (const line of readBackupFile(file))
    if (typeof line === 'object' && 'backupOf' in line) head = line
  if (!head) throw new Obstacle(`${file} is not a backup of Zhaoshang.`)
  const known = listMigrations().migrationDirectories.map(({ path }) => path)
  const unknown = head.migrations.find((name) => !known.includes(name))
  if (unknown)
    throw new Obstacle(`${file} was made by a newer version (${unknown}): restore it with that one.`)
  return head
}

async function refuseUnlessEmpty(url: string): Promise<void> {
  const client = await connect(url)
  try {
    for (const { name } of await listTables(client)) {
      if (writtenByMigrations.includes(name)) continue
      const { rowCount } = await client.query(`select from public.${pg.escapeIdentifier(name)} limit 1`)
      if (rowCount)
        throw new Obstacle(`The database is not empty (${name} has rows): restore into an empty one.`)
    }
  } finally {
    await client.end()
  }
}

/** One transaction: a failure anywhere leaves the database empty. */
async function load(url: string, file: string): Promise<{ tables: number; rows: number }> {
  const client = await connect(url)
  try {
    await client.query('begin')
    await client.query(faithfulText)
    const tables = await listTables(client)
    const counted = await withoutGuards(client, tables, async () => {
      await client.query(`truncate ${tables.map(({ name }) => pg.escapeIdentifier(name)).join(', ')}`)
      return loadLines(client, tables, readBackupFile(file))
    })
    await client.query('commit')
    return counted
  } finally {
    await client.end()
  }
}

async function loadLines(client: pg.Client, tables: Table[], lines: AsyncIterable<Line>) {
  const counted = { tables: 0, rows: 0 }
  let table: Table | undefined
  const waiting: string[] = []
  for await (const line of lines) {
    if (typeof line === 'string') {
      waiting.push(line)
      if (table && waiting.length >= rowsAtOnce(line)) await writeRows(client, table, waiting.splice(0))
    } else if ('table' in line) {
      table = sameTable(tables, line)
    } else if ('rows' in line && table) {
      await writeRows(client, table, waiting.splice(0))
      const { rows, sha256 } = await sumTable(client, table)
      if (rows !== line.rows || sha256 !== line.sha256)
        throw new Obstacle(`${table.name} did not come back equal.`)
      counted.tables += 1
      counted.rows += rows
    } else if ('sequence' in line) {
      await client.query('select setval($1::regclass, $2, $3)', [
        pg.escapeIdentifier(line.sequence),
        line.lastValue,
        line.isCalled,
      ])
    }
  }
  return counted
}

function sameTable(tables: Table[], { table, columns }: { table: string; columns: string[] }): Table {
  const found = tables.find(({ name }) => name === table)
  if (found && found.columns.join() === columns.join()) return found
  throw new Obstacle(
    `The backup's table ${table} is not the one that its migrations make: it is from another code.`,
  )
}

const rowsAtOnce = (row: string) => Math.min(2000, Math.ceil(4_000_000 / (row.length + 1)))
