import { findSameEnterprises } from '@/features/enterprises/ensure-enterprise'
import { indexNames, type NameIndex } from '@/features/enterprises/index-names'
import type { Actor } from '@/lib/actor'
import { today } from '@/lib/dates'
import { db } from '@/server/db'
import type { Job } from './find-import'
import { findKnown, keyOf } from './find-known'
import { findReferences } from './find-references'
import { judgeRow, marksOf } from './judge-row'
import { type Inputs, problemsIn, type RowReader, readRow } from './read-row'
import type { Duplicate, Layout, RowProblem } from './rules'

const BATCH = 1000

type Row = { line: number; cells: string[] }
type Checked = Row & { input: Inputs[Layout] | null; problems: RowProblem[]; duplicate: Duplicate | null }

/** Reads every row anew, or those of some lines, and writes down what is wrong in it and of what it is a duplicate. */
export async function checkRows(actor: Actor, job: Job, lines?: number[]): Promise<void> {
  const reader = await readerOf(actor, job)
  const memory = await rememberNames(job, lines)
  let after = 0
  for (;;) {
    const rows = await findRows(job.id, after, lines)
    if (rows.length === 0) return
    after = rows.at(-1)?.line ?? after
    const checked = rows.map((row) => checkAlone(reader, row))
    await markDuplicates(job, checked, memory)
    await keepFindings(job.id, checked)
  }
}

export async function readerOf(actor: Actor, job: Job): Promise<RowReader> {
  const { layout, headers, mapping, entityId } = job
  const references = await findReferences(actor, layout)
  return { layout, headers, mapping, references, entityId, today: today() }
}

async function findRows(importId: string, after: number, lines?: number[]): Promise<Row[]> {
  const found = await db.importRow.findMany({
    // What is written already is no longer to be mended.
    where: {
      importId,
      line: { gt: after, in: lines },
      state: { in: ['PENDING', 'GOOD', 'BAD', 'DUPLICATE', 'SKIPPED'] },
    },
    select: { line: true, cells: true },
    orderBy: { line: 'asc' },
    take: BATCH,
  })
  return found.map(({ line, cells }) => ({ line, cells: cells as string[] }))
}

function checkAlone(reader: RowReader, row: Row): Checked {
  const { input, problems } = readRow(reader, row.cells)
  const judged = input ? problemsIn(reader, judgeRow(reader.layout, input, reader.today)) : []
  return { ...row, input, problems: [...problems, ...judged], duplicate: null }
}

/** What the check has seen of the file so far, and the names of all enterprises when a file is long. */
type Memory = { seen: Map<string, Duplicate>; names: NameIndex<Duplicate> | null; knowsAll: boolean }

/** From here on the names of all enterprises are looked through at once, and not row by row. */
const MANY_ROWS = 500

async function rememberNames({ layout, rowCount }: Job, lines?: number[]): Promise<Memory> {
  const seen = new Map<string, Duplicate>()
  if (layout !== 'ENTERPRISES') return { seen, names: null, knowsAll: false }
  const names = indexNames<Duplicate>()
  const knowsAll = (lines?.length ?? rowCount) > MANY_ROWS
  if (!knowsAll) return { seen, names, knowsAll }
  for (let after: string | undefined; ; ) {
    const page = await db.enterprise.findMany({
      select: { id: true, name: true },
      where: { id: { gt: after } },
      orderBy: { id: 'asc' },
      take: 5000,
    })
    for (const { id, name } of page) names.add(name, { mark: 'similar', name, id })
    after = page.at(-1)?.id
    if (page.length < 5000) return { seen, names, knowsAll }
  }
}

async function markDuplicates({ layout, entityId }: Job, rows: Checked[], memory: Memory): Promise<void> {
  const marked = rows.flatMap((row) =>
    row.input && row.problems.length === 0
      ? [{ row, input: row.input, marks: marksOf(layout, row.input) }]
      : [],
  )
  const known = await findKnown(
    layout,
    marked.flatMap(({ marks }) => marks),
    entityId,
  )
  for (const { row, input, marks } of marked) {
    const keys = marks.map(keyOf)
    row.duplicate =
      first(keys, known) ?? first(keys, memory.seen) ?? (await findAlike(input, row.line, memory))
    for (const [at, key] of keys.entries()) {
      const mark = marks[at]?.mark ?? 'name'
      if (!memory.seen.has(key)) memory.seen.set(key, { mark, name: marks[at]?.key ?? '', line: row.line })
    }
  }
}

function first(keys: string[], found: Map<string, Duplicate>): Duplicate | null {
  const key = keys.find((one) => found.has(one))
  return (key !== undefined && found.get(key)) || null
}

/** Of enterprises only: a name that is alike to one that is there or that came before in the file. */
async function findAlike(input: Inputs[Layout], line: number, { names, knowsAll }: Memory) {
  if (!names || !('name' in input)) return null
  const { name } = input
  const alike = names.findAlike(name) ?? (knowsAll ? null : await findAlikeRecord(input))
  names.add(name, { mark: 'similar', name, line })
  return alike
}

async function findAlikeRecord(input: Inputs[Layout]): Promise<Duplicate | null> {
  const { name, creditCode } = input as Inputs['ENTERPRISES']
  const [same] = await findSameEnterprises(db, { name, creditCode: creditCode ?? null })
  return same ? { mark: 'similar', name: same.name, id: same.id } : null
}

/** A choice that was made for a duplicate stays as long as it is one; what can only be left out is. */
async function keepFindings(importId: string, rows: Checked[]): Promise<void> {
  const found = rows.map(({ line, problems, duplicate }) => ({
    line,
    state: problems.length > 0 ? 'BAD' : duplicate ? 'DUPLICATE' : 'GOOD',
    problems: problems.length > 0 ? problems : null,
    duplicate,
    onlySkip: duplicate !== null && !['openProject', 'similar', 'sameDay'].includes(duplicate.mark),
  }))
  await db.$executeRaw`
    update "ImportRow" r set "state" = f."state"::"ImportRowState", "problems" = nullif(f."problems", 'null'::jsonb),
      "duplicate" = nullif(f."duplicate", 'null'::jsonb),
      "resolution" = case when f."onlySkip" then 'skip' when f."state" = 'DUPLICATE' then r."resolution" end,
      "reason" = case when f."state" = 'DUPLICATE' then r."reason" end
    from jsonb_to_recordset(${JSON.stringify(found)}::jsonb)
      f("line" int, "state" text, "problems" jsonb, "duplicate" jsonb, "onlySkip" boolean)
    where r."importId" = ${importId}::uuid and r."line" = f."line"`
}
