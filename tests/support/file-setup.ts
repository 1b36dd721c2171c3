import { randomUUID } from 'node:crypto'
import { siblingUrl } from '@/server/postgres/connect'

// Named before the file's imports run, made only when the file asks for it (tests/support/database.ts).
process.env.DATABASE_URL = siblingUrl(
  process.env.TEST_DATABASE_URL ?? '',
  `zhaoshang_test_${randomUUID().slice(0, 13)}`,
)
process.env.NEXTAUTH_URL = 'http://localhost:3000'
process.env.NEXTAUTH_SECRET = 'only-for-the-tests-of-one-run-00000000'
process.env.LOG_LEVEL ??= 'silent'
