import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { type Prisma, PrismaClient } from '@/server/generated/prisma/client'
import { log } from '@/server/log'
import { statementName } from '@/server/prepared'
import { settings } from '@/server/settings'

/** The client inside one transaction. */
export type Tx = Prisma.TransactionClient

type Connected = { pool: pg.Pool; db: PrismaClient }

const kept = globalThis as typeof globalThis & { zhaoshangDb?: Connected }

// One pool a process, also when the development server loads this module again.
kept.zhaoshangDb ??= connect()
export const { db, pool } = kept.zhaoshangDb

function connect(): Connected {
  const { databaseUrl, databaseConnections } = settings()
  const pool = new pg.Pool({ connectionString: databaseUrl, max: databaseConnections })
  // Without a listener a connection that breaks while nobody uses it would end the process.
  pool.on('error', ({ message }) => log.warn({ message }, 'an idle connection to the database broke'))
  const adapter = new PrismaPg(pool, { statementNameGenerator: statementName })
  return {
    pool,
    db: new PrismaClient({ adapter, transactionOptions: { maxWait: 10_000, timeout: 30_000 } }),
  }
}
