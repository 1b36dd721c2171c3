import { existsSync } from 'node:fs'
import type pg from 'pg'
import { Obstacle } from '../obstacle'
import { connect } from '../postgres/connect'
import { type Line, writeBackupFile } from './file'
import { faithfulText, listTables, readTable } from './tables'

/**
 * Writes every row of every table into one file, as of one moment, while others go on writing.
 * @returns how much there was
 */
export async function backUp(url: string, file: string): Promise<{ tables: number; rows: number }> {
  if (existsSync(file)) throw new Obstacle(`${file} exists already: choose another name.`)
  const client = await connect(url)
  const counted = { tables: 0, rows: 0 }
  try {
    await client.query('begin isolation level repeatable read read only')
    await client.query(faithfulText)
    await writeBackupFile(file, allLines(client, counted))
    return counted
  } finally {
    await client.end()
  }
}

async function* allLines(client: pg.Client, counted: { tables: number; rows: number }): AsyncGenerator<Line> {
  yield {
    backupOf: 'zhaoshang',
    format: 1,
    at: new Date().toISOString(),
    migrations: await appliedMigrations(client),
  }
  for (const table of await listTables(client)) {
    yield { table: table.name, columns: table.columns }
    const sum = yield* readTable(client, table)
    yield sum
    counted.tables += 1
    counted.rows += sum.rows
  }
  // Sequences run ahead of transactions, so they are read last: never behind the rows above.
  const { rows } = await client.query<{ sequence: string; lastValue: string; isCalled: boolean }>(
    `select sequencename as sequence, coalesce(last_value, start_value)::text as "lastValue", last_value is not null as "isCalled"
     from pg_sequences where schemaname = 'public' order by sequencename`,
  )
  yield* rows
}

async function appliedMigrations(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    'select migration_name as name from "_prisma_migrations" where finished_at is not null and rolled_back_at is null order by 1',
  )
  return rows.map(({ name }) => name)
}
