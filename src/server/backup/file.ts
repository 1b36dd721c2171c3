import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { z } from 'zod'
import { Obstacle } from '../obstacle'

/*
 * A backup is a gzip file of lines, each one JSON value: the head; then for each table its opening, its rows as strings and
 * its sum; then the end, which holds a checksum over every line before it. A file without a matching end is not a backup.
 */
const head = z.strictObject({
  backupOf: z.literal('zhaoshang'),
  format: z.literal(1),
  at: z.string(),
  migrations: z.array(z.string()),
})
const opening = z.strictObject({ table: z.string(), columns: z.array(z.string()) })
const sum = z.strictObject({ rows: z.number(), sha256: z.string() })
const sequence = z.strictObject({ sequence: z.string(), lastValue: z.string(), isCalled: z.boolean() })
const end = z.strictObject({ end: z.literal(true), tables: z.number(), sha256: z.string() })
const line = z.union([z.string(), head, opening, sum, sequence, end])

export type Head = z.infer<typeof head>
export type Line = z.infer<typeof line>

/** Writes beside the final name first: a file of that name is always complete and on the disk. */
export async function writeBackupFile(file: string, lines: AsyncIterable<Line>): Promise<void> {
  const unfinished = `${file}.unfinished`
  try {
    await pipeline(text(lines), createGzip(), createWriteStream(unfinished, { mode: 0o600, flags: 'wx' }))
    const written = await open(unfinished, 'r+')
    await written.sync().finally(() => written.close())
    await rename(unfinished, file)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}

/** Yields the lines one by one; throws an Obstacle at the first sign that the file is cut off or altered. */
export async function* readBackupFile(file: string): AsyncGenerator<Line> {
  const hash = createHash('sha256')
  let finished = false
  try {
    for await (const row of textLines(file)) {
      const value = line.parse(JSON.parse(row))
      if (finished) throw new Error('something follows the end')
      if (typeof value === 'object' && 'end' in value) {
        if (value.sha256 !== hash.digest('hex')) throw new Error('the checksum differs')
        finished = true
      } else hash.update(row).update('\n')
      yield value
    }
    if (!finished) throw new Error('the end is missing')
  } catch (error) {
    throw damaged(file, error)
  }
}

async function* text(lines: AsyncIterable<Line>): AsyncGenerator<string> {
  const hash = createHash('sha256')
  let tables = 0
  for await (const value of lines) {
    if (typeof value === 'object' && 'table' in value) tables += 1
    const row = `${JSON.stringify(value)}\n`
    hash.update(row)
    yield row
  }
  yield `${JSON.stringify({ end: true, tables, sha256: hash.digest('hex') } satisfies Line)}\n`
}

async function* textLines(file: string): AsyncGenerator<string> {
  const source = createReadStream(file)
  const plain = createGunzip().setEncoding('utf8')
  source.on('error', (error) => plain.destroy(error))
  let rest = ''
  for await (const chunk of source.pipe(plain)) {
    const lines = `${rest}${chunk}`.split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  if (rest !== '') throw new Error('the last line is cut off')
}

function damaged(file: string, error: unknown): unknown {
  const { code, message } = error as NodeJS.ErrnoException
  if (error instanceof Obstacle) return error
  if (code === 'ENOENT') return new Obstacle(`There is no file ${file}.`)
  return new Obstacle(
    `${file} is not a complete backup (${code === 'Z_BUF_ERROR' ? 'it is cut off' : message.slice(0, 200)}); nothing was changed.`,
  )
}
