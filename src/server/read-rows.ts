import pg from 'pg'
import { pool } from '@/server/db'
import type { Prisma } from '@/server/generated/prisma/client'
import { statementName } from '@/server/prepared'

/**
 * The rows of a statement outside of any transaction, for what is read at every turn: Prisma's interpreter costs such a
 * read more than the database does. Integers of 64 bits come as bigint, moments as Date, calendar dates as text.
 */
export async function readRows<Row extends object>(statement: Prisma.Sql): Promise<Row[]> {
  const { text, values } = statement
  const { rows } = await pool.query<Row>({ name: statementName({ sql: text }), text, values, types })
  return rows
}

const { INT8, DATE } = pg.types.builtins

const types: pg.CustomTypesConfig = {
  getTypeParser(oid, format) {
    if (oid === INT8) return BigInt
    if (oid === DATE) return String
    return pg.types.getTypeParser(oid, format)
  },
}
