import pg from 'pg'
import type { Table } from './tables'

type Guard = { table: string; name: string; definition: string }

/**
 * Lets `load` write the rows of all tables in any order: own triggers are off (append-only ledgers would refuse to be
 * filled, sealing would seal again) and foreign keys are away. Both come back inside the same transaction, the keys
 * checked against every row. Needs only the rights of the tables' owner.
 */
export async function withoutGuards<T>(
  client: pg.Client,
  tables: Table[],
  load: () => Promise<T>,
): Promise<T> {
  const foreignKeys = await listForeignKeys(client)
  for (const { table, name } of foreignKeys) {
    await client.query(
      `alter table ${pg.escapeIdentifier(table)} drop constraint ${pg.escapeIdentifier(name)}`,
    )
  }
  for (const { name } of tables)
    await client.query(`alter table ${pg.escapeIdentifier(name)} disable trigger user`)
  const result = await load()
  for (const { name } of tables)
    await client.query(`alter table ${pg.escapeIdentifier(name)} enable trigger user`)
  for (const { table, name, definition } of foreignKeys) {
    await client.query(
      `alter table ${pg.escapeIdentifier(table)} add constraint ${pg.escapeIdentifier(name)} ${definition}`,
    )
  }
  return result
}

async function listForeignKeys(client: pg.Client): Promise<Guard[]> {
  const { rows } = await client.query<Guard>(
    `select r.relname as table, c.conname as name, pg_get_constraintdef(c.oid) as definition
     from pg_constraint c join pg_class r on r.oid = c.conrelid
     where c.contype = 'f' and c.connamespace = 'public'::regnamespace`,
  )
  return rows
}
