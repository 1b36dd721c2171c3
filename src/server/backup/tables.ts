import { createHash } from 'node:crypto'
import pg from 'pg'

/** `columns` are those one can write: a generated one is computed again. */
export type Table = { name: string; columns: string[] }
export type Sum = { rows: number; sha256: string }

const batchBytes = 4 * 1024 * 1024

/** Makes every value's text the same on any server, so that checksums can be compared. */
export const faithfulText = `set local datestyle = 'ISO, YMD'; set local timezone = 'UTC'; set local bytea_output = 'hex';
  set local intervalstyle = 'postgres'; set local extra_float_digits = 1; set local search_path = public`

export async function listTables(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(`
    select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
    group by c.relname order by c.relname collate "C"`)
  return rows
}

/**
 * Reads a whole table in the order of its key; each row is PostgreSQL's own text of it, which reads back exactly.
 * @returns the number of rows and one checksum over all of them
 */
export async function* readTable(client: pg.Client, { name }: Table): AsyncGenerator<string, Sum> {
  const table = pg.escapeIdentifier(name)
  const size = await batchSize(client, name)
  const hash = createHash('sha256')
  let count = 0
  const order = await keyOf(client, name)
  await client.query(
    `declare reading no scroll cursor for select t::text as row from ${table} t order by ${order}`,
  )
  for (;;) {
    const { rows } = await client.query<{ row: string }>(`fetch ${size} from reading`)
    if (rows.length === 0) break
    count += rows.length
    for (const { row } of rows) {
      hash.update(row).update('\n')
      yield row
    }
  }
  await client.query('close reading')
  return { rows: count, sha256: hash.digest('hex') }
}

export async function sumTable(client: pg.Client, table: Table): Promise<Sum> {
  const reading = readTable(client, table)
  for (;;) {
    const { done, value } = await reading.next()
    if (done) return value
  }
}

export async function writeRows(client: pg.Client, { name, columns }: Table, rows: string[]): Promise<void> {
  const table = pg.escapeIdentifier(name)
  const names = columns.map((column) => pg.escapeIdentifier(column))
  await client.query(
    `insert into ${table} (${names.join(', ')}) overriding system value
     select ${names.map((column) => `(r).${column}`).join(', ')}
     from (select line::${table} as r from unnest($1::text[]) line offset 0) as parsed`,
    [rows],
  )
}

/** Byte order of the text, so that the order does not depend on the server's language. */
async function keyOf(client: pg.Client, name: string): Promise<string> {
  const { rows } = await client.query<{ column: string }>(
    `select a.attname as column from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
     where i.indisprimary and i.indrelid = ('public.' || quote_ident($1))::regclass order by a.attnum`,
    [name],
  )
  const keys = rows.map(({ column }) => `t.${pg.escapeIdentifier(column)}::text collate "C"`)
  return keys.length > 0 ? keys.join(', ') : 't::text collate "C"'
}

/** How many rows fit a few megabytes: thousands of moves, or one attachment. */
async function batchSize(client: pg.Client, name: string): Promise<number> {
  const { rows } = await client.query<{ width: number }>(
    `select coalesce(max(pg_column_size(t.*)), 1)::int as width from public.${pg.escapeIdentifier(name)} t`,
  )
  return Math.min(5000, Math.max(1, Math.floor(batchBytes / (rows[0]?.width ?? 1))))
}
