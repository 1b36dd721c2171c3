import { PrismaPg } from '@prisma/adapter-pg'
import { type Prisma, PrismaClient } from '@/server/generated/prisma/client'
import { statementName } from '@/server/prepared'
import { settings } from '@/server/settings'

/** The client inside one transaction. */
export type Tx = Prisma.TransactionClient

const kept = globalThis as typeof globalThis & { zhaoshangDb?: PrismaClient }

// One pool a process, also when the development server loads this module again.
export const db: PrismaClient = kept.zhaoshangDb ?? connect()
kept.zhaoshangDb = db

function connect(): PrismaClient {
  const { databaseUrl, databaseConnections } = settings()
  const adapter = new PrismaPg(
    { connectionString: databaseUrl, max: databaseConnections },
    { statementNameGenerator: statementName },
  )
  return new PrismaClient({ adapter, transactionOptions: { maxWait: 10_000, timeout: 30_000 } })
}
