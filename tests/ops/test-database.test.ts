import { expect, test } from 'vitest'
import { db } from '@/server/db'
import { withEmptyDatabase } from '../support/database'

withEmptyDatabase()

test('a test file has a migrated database of its own', async () => {
  expect(await db.user.count()).toBe(0)
})
