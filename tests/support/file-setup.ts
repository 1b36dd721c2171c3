import { siblingUrl } from '@/server/postgres/connect'

// Named before the file's imports run, made only when the file asks for it (tests/support/database.ts). Files that share
// a process share the name and its client, one after the other; each finds the database made anew.
process.env.DATABASE_URL = siblingUrl(process.env.TEST_DATABASE_URL ?? '', `zhaoshang_test_${process.pid}`)
process.env.NEXTAUTH_URL = 'http://localhost:3000'
process.env.NEXTAUTH_SECRET = 'only-for-the-tests-of-one-run-00000000'
process.env.LOG_LEVEL ??= 'silent'
