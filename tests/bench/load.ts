import { once } from 'node:events'
import { finished } from 'node:stream/promises'
import type { Client } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { searchGrams, searchText } from '@/lib/grams'
import { enterpriseParts, findableBy } from './names'
import { type Loaded, ledgerAfter, TABLES } from './tables'
import { refuseOtherTotals, totalsOf } from './totals'

/** Loads so many projects with all that hangs on them, and leaves indexes, totals and statistics as if they had grown. */
export async function loadProjects(client: Client, count: number): Promise<void> {
  refuseOtherGrams()
  // What is copied is in order by construction; the append-only guards and foreign keys hold again for whatever follows.
  await client.query('set session_replication_role = replica')
  await client.query(`set maintenance_work_mem = '1GB'`)
  const indexes = await dropIndexes(client)
  // What a transaction empties and fills needs no log of its writing, and no cleaning afterwards.
  await client.query('begin')
  const tables = [...TABLES, ...totalsOf(count)]
  await client.query(`truncate ${tables.map(({ table }) => `"${table}"`).join()} cascade`)
  for (const table of tables) await copyTable(client, table, count)
  for (const definition of indexes) await client.query(definition)
  await client.query('commit')
  await setHeads(client, count)
  if (count <= FEW) await refuseOtherTotals(client)
  await client.query('set session_replication_role = default')
  await client.query('vacuum (analyze)')
}

/** The names are spelt in a quicker way here than in the application; both must find the same. */
function refuseOtherGrams(): void {
  for (let place = 0; place < 50; place++) {
    const parts = enterpriseParts(place % 8, place)
    const quick = findableBy(parts)
    const same = searchText(parts.join('')) === quick.searchText
    if (!same || searchGrams(parts.join('')).sort().join() !== quick.grams.sort().join()) {
      throw new Error(`${parts.join('')} is spelt otherwise by the application`)
    }
  }
}

/** Indexes are made afterwards, all at once; keys stay, since rows come in their order. */
async function dropIndexes(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `select indexrelid::regclass::text as "name", pg_get_indexdef(indexrelid) as "definition"
     from pg_index where indrelid = any($1::regclass[]) and not indisprimary`,
    [[...TABLES, ...totalsOf(0)].map(({ table }) => `"${table}"`)],
  )
  for (const { name } of rows) await client.query(`drop index ${name}`)
  return rows.map(({ definition }) => definition)
}

/** So many that recounting them takes no time. */
const FEW = 10_000

const CHUNK = 65_536

async function copyTable(client: Client, { table, columns, rows }: Loaded, count: number): Promise<void> {
  const names = columns.map((column) => `"${column}"`).join(', ')
  const stream = client.query(copyFrom(`copy "${table}" (${names}) from stdin with (freeze)`))
  let chunk = ''
  for (let n = 0; n < count; n++) {
    for (const row of rows(n)) chunk += `${row.map(written).join('\t')}\n`
    if (chunk.length < CHUNK) continue
    if (!stream.write(chunk)) await once(stream, 'drain')
    chunk = ''
  }
  stream.end(chunk)
  await finished(stream)
}

/** As COPY reads it; no value here holds a tab or a quote of its own but JSON, and a line break only the search text. */
function written(value: unknown): string {
  if (value === null || value === undefined) return '\\N'
  if (Array.isArray(value)) return `{${value.join(',')}}`
  const text = String(value)
  return /[\\\n]/.test(text) ? text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n') : text
}

/** Where the ledger stands, and the next numbers. */
async function setHeads(client: Client, count: number): Promise<void> {
  const { sequence, movementSequence } = ledgerAfter(count)
  await client.query('update "LedgerHead" set "sequence" = $1, "movementSequence" = $2', [
    sequence,
    movementSequence,
  ])
  for (const table of ['Enterprise', 'Project', 'Lead']) {
    await client.query(`select setval(pg_get_serial_sequence('"${table}"', 'no'), $1)`, [count])
  }
}
