import { expect, test } from 'vitest'
import { migrateDatabase, schemaDrift } from '@/server/migrate/migrate'
import { connect } from '@/server/postgres/connect'
import { withEmptyDatabase } from '../support/database'

withEmptyDatabase()

const url = process.env.DATABASE_URL ?? ''

test('the migrations from empty make exactly the models', async () => {
  expect(await schemaDrift(url)).toBeUndefined()
})

test('a database that is up to date is left alone', async () => {
  expect(await migrateDatabase(url)).toEqual([])
})

test('a database newer than the code is refused', async () => {
  const client = await connect(url)
  await client.query(
    `insert into "_prisma_migrations" (id, checksum, finished_at, migration_name, applied_steps_count)
     values ('newer', '', now(), '99991231000000_from_the_future', 1)`,
  )
  await client.end()
  await expect(migrateDatabase(url)).rejects.toThrow('newer than this code')
})
