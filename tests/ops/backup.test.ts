import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { beforeAll, expect, test } from 'vitest'
import { backUp } from '@/server/backup/backup'
import { restore } from '@/server/backup/restore'
import { faithfulText, listTables, sumTable } from '@/server/backup/tables'
import { connect, siblingUrl } from '@/server/postgres/connect'
import { withDemoDatabase } from '../support/database'
import { cloneTemplate, dropDatabase } from '../support/templates'

withDemoDatabase()

const url = process.env.DATABASE_URL ?? ''
const serverUrl = siblingUrl(url, 'postgres')
const file = join(mkdtempSync(join(tmpdir(), 'zhaoshang-backup-')), 'backup.gz')
const awkward = 'quote \' " comma , brace {} backslash \\ line\nbreak 招商 \t 𠮷'

beforeAll(async () => {
  const client = await connect(url)
  await client.query(
    `insert into "User" (id, username, name, "passwordHash", "totpBackupHashes") values
     (gen_random_uuid(), 'first', $1, '', array['a,b', 'c"d']), (gen_random_uuid(), 'second', '', '', '{}')`,
    [awkward],
  )
  await client.end()
  await backUp(url, file)
})

test('a backup restores into an empty database with every row and checksum equal', async () => {
  await withTarget(async (target) => {
    const { rows } = await restore(target, file)
    expect(rows).toBeGreaterThan(1000)
    expect(await sums(target)).toEqual(await sums(url))
  })
})

test('a backup taken while others write is of one moment', async () => {
  const during = `${file}.during`
  const client = await connect(url)
  let writing = true
  const writer = (async () => {
    while (writing) {
      // A person and a role of theirs, in one transaction: a backup with the second alone would not restore.
      await client.query(`with person as (insert into "User" (id, username, name, "passwordHash")
        values (gen_random_uuid(), gen_random_uuid()::text, '', '') returning id)
        insert into "AreaRoleGrant" (id, "userId", role, "startsOn") select gen_random_uuid(), id, 'AUDITOR', now() from person`)
    }
  })()
  await backUp(url, during)
  writing = false
  await writer
  await client.end()
  await withTarget(async (target) => {
    expect((await restore(target, during)).rows).toBeGreaterThan(1000)
  })
})

test('a restored ledger still refuses to be changed', async () => {
  await withTarget(async (target) => {
    await restore(target, file)
    const client = await connect(target)
    await expect(client.query('truncate "AuditEntry" cascade')).rejects.toThrow()
    await client.end()
  })
})

test('a database that holds anything refuses a restore', async () => {
  const before = await sums(url)
  await expect(restore(url, file)).rejects.toThrow('not empty')
  expect(await sums(url)).toEqual(before)
})

test.each([
  ['cut off in the middle', (whole: Buffer) => whole.subarray(0, whole.length / 2)],
  ['cut off by one byte', (whole: Buffer) => whole.subarray(0, -1)],
  ['without its last line', (whole: Buffer) => recompress(whole, withoutLastLine)],
  ['altered in one row', (whole: Buffer) => recompress(whole, (text) => text.replace('second', 'sEcond'))],
  ['of another kind', () => gzipSync('{"hello":1}\n')],
])('a backup %s is refused before anything is touched', async (_, damage) => {
  const damaged = `${file}.damaged`
  writeFileSync(damaged, damage(readFileSync(file)))
  await withTarget(async (target) => {
    const before = await sums(target)
    await expect(restore(target, damaged)).rejects.toThrow('nothing was changed')
    expect(await sums(target)).toEqual(before)
  })
})

test('a backup never replaces a file', async () => {
  await expect(backUp(url, file)).rejects.toThrow('exists already')
})

/** No pattern: a row of the backup may be very long. */
function withoutLastLine(text: string): string {
  return text.slice(0, text.lastIndexOf('\n', text.length - 2) + 1)
}

function recompress(whole: Buffer, change: (text: string) => string): Buffer {
  return gzipSync(change(gunzipSync(whole).toString()))
}

async function withTarget(use: (url: string) => Promise<void>): Promise<void> {
  const name = `zhaoshang_target_${crypto.randomUUID().slice(0, 8)}`
  await cloneTemplate(serverUrl, 'empty', name)
  try {
    await use(siblingUrl(serverUrl, name))
  } finally {
    await dropDatabase(serverUrl, name)
  }
}

async function sums(of: string) {
  const client = await connect(of)
  await client.query('begin')
  await client.query(faithfulText)
  const found = new Map<string, unknown>()
  for (const table of await listTables(client)) found.set(table.name, await sumTable(client, table))
  await client.end()
  return found
}
