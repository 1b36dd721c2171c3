import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, describe, expect, test } from 'vitest'
import { connect } from '@/server/postgres/connect'
import { openDataFolder, servedDatabaseUrl } from '@/server/postgres/embedded'
import { startApp } from '../support/running-app.mjs'

const home = mkdtempSync(join(tmpdir(), 'zhaoshang-start-'))
// Each start leaves this folder as it should be: only the first has to make it.
const area = { DATA_DIR: join(home, 'area'), DEMO_AREA: 'no' }
const strongSecret = 'Jx3vQ9mB7tLw2RzK8sYc5NfH1pDgUa4e'

afterAll(() => rmSync(home, { recursive: true, force: true }))

describe('a start', () => {
  test('after kill -9 of everything during writes recovers by itself, with every acknowledged write', async () => {
    const first = await startApp(area)
    expect((await fetch(first.address, { redirect: 'manual' })).status).toBeLessThan(500)
    const writing = writeUntilCut(area.DATA_DIR)
    await setTimeout(1500)
    await first.kill()
    process.kill(
      Number(readFileSync(join(area.DATA_DIR, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]),
      'SIGKILL',
    )
    const acknowledged = await writing

    const second = await startApp(area)
    const found = await query(area.DATA_DIR, 'select username from "User"')
    await second.stop()
    expect(acknowledged.length).toBeGreaterThan(10)
    expect(found.map(({ username }) => username)).toEqual(expect.arrayContaining(acknowledged))
    expect(servedDatabaseUrl(area.DATA_DIR)).toBeUndefined()
  }, 180_000)

  test('that finds the server of a killed one still running takes its place', async () => {
    await (await startApp(area)).kill()
    expect(servedDatabaseUrl(area.DATA_DIR)).toBeDefined()
    const second = await startApp(area)
    expect(await second.stop()).toBe(0)
    expect(servedDatabaseUrl(area.DATA_DIR)).toBeUndefined()
  }, 180_000)

  test('on a data folder in use says so and leaves the first alone', async () => {
    const first = await startApp(area)
    expect(await failedStart(area)).toMatch(/is in use by another Zhaoshang/)
    expect((await fetch(first.address, { redirect: 'manual' })).status).toBeLessThan(500)
    expect(await first.stop()).toBe(0)
    // Nothing of it complains at the terminal of what was stopped before it.
    expect(first.said()).not.toContain('"level"')
  }, 180_000)

  test('on a taken port says which', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => other.once('listening', resolve))
    const address = other.address()
    const PORT = String(typeof address === 'object' ? address?.port : '')
    expect(await failedStart({ PORT, DATA_DIR: join(home, 'port') })).toContain(`Port ${PORT} is taken`)
    other.close()
  })

  test.each([
    ['a missing secret', ''],
    ['a default secret', 'change-me-please-change-me-please-change-me'],
    ['a short secret', 'Jx3vQ9mB7t'],
  ])('with DATABASE_URL refuses %s', async (_, NEXTAUTH_SECRET) => {
    const DATABASE_URL = 'postgresql://nobody:x@127.0.0.1:1/none'
    expect(await failedStart({ DATABASE_URL, NEXTAUTH_SECRET })).toMatch(/^NEXTAUTH_SECRET is .*openssl rand/)
  })

  test('says which database cannot be reached', async () => {
    const env = { DATABASE_URL: 'postgresql://nobody:x@127.0.0.1:1/none', NEXTAUTH_SECRET: strongSecret }
    expect(await failedStart(env)).toBe(
      'The database at 127.0.0.1:1 cannot be reached: no server answers there.',
    )
  })

  test('never makes a fresh database in place of one that cannot be read', async () => {
    const damaged = join(home, 'damaged')
    mkdirSync(join(damaged, 'postgres'), { recursive: true })
    writeFileSync(join(damaged, 'secrets.json'), JSON.stringify({ databasePassword: 'x', authSecret: 'y' }))
    writeFileSync(join(damaged, 'postgres', 'base'), '')
    expect(await failedStart({ DATA_DIR: damaged })).toMatch(/no readable PG_VERSION/)
    rmSync(join(damaged, 'postgres'), { recursive: true })
    expect(await failedStart({ DATA_DIR: damaged })).toMatch(/is gone although/)
  })

  test('says that its data folder is a file', async () => {
    const file = join(home, 'a file')
    writeFileSync(file, '')
    await expect(openDataFolder(join(file, 'area'))).rejects.toThrow(`${file} is a file`)
  })

  test('names the setting that is wrong', async () => {
    expect(await failedStart({ PORT: 'abc' })).toBe(
      'The setting PORT is wrong: write a whole number from 0 to 65535.',
    )
  })
})

/** @returns what it said on standard error, which is one sentence */
function failedStart(env: Record<string, string>): Promise<string> {
  return new Promise((resolve, reject) => {
    const options = {
      env: { ...process.env, DATABASE_URL: '', NEXTAUTH_SECRET: '', NEXTAUTH_URL: '', PORT: '0', ...env },
    }
    execFile(process.execPath, ['src/cli/start.mjs'], options, (error, stdout, stderr) => {
      const said = stderr.trim()
      if (error && !said.includes('\n')) resolve(said)
      else reject(new Error(`It should have failed with one sentence:\n${stdout}${stderr}`))
    })
  })
}

/** @returns the names whose insert the server acknowledged before the connection broke */
async function writeUntilCut(dataDir: string): Promise<string[]> {
  const acknowledged: string[] = []
  const client = await connect(servedDatabaseUrl(dataDir) ?? '')
  const insert = `insert into "User" (id, username, name, "passwordHash") values (gen_random_uuid(), $1, '', '')`
  try {
    for (;;) {
      const name = `writer-${acknowledged.length}`
      await client.query(insert, [name])
      acknowledged.push(name)
    }
  } catch {
    return acknowledged
  }
}

async function query(dataDir: string, sql: string) {
  const client = await connect(servedDatabaseUrl(dataDir) ?? '')
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}
