import type { Actor } from '@/lib/actor'
import { today } from '@/lib/dates'
import { db } from '@/server/db'
import { type AlikeNames, findAlikeNames } from './find-alike-names'
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
  const alike = job.layout === 'ENTERPRISES' ? await findAlikeNames(job, lines) : null
  const memory: Memory = { seen: new Map(), alike }
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

/** What the check has seen of the file so far; of enterprises also names that are alike. */
type Memory = { seen: Map<string, Duplicate>; alike: AlikeNames | null }

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

/** Of enterprises only. */
async function findAlike(input: Inputs[Layout], line: number, { alike }: Memory): Promise<Duplicate | null> {
  if (!alike) return null
  const { name, creditCode } = input as Inputs['ENTERPRISES']
  return alike.find({ line, name, creditCode })
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
