import { findFundsTaskForce } from '@/features/fund-registrations/queries'
import { getProjectInView } from '@/features/pipeline/queries'
import type { Actor } from '@/lib/actor'
import { db } from '@/server/db'
import { forbidden } from '@/server/errors'
import { findVisibleImport, type Job, readyRows } from './find-import'
import { listFields } from './list-fields'
import { canImportAny, canRunImport, canUndoImport, visibleImports } from './policy'
import {
  type Duplicate,
  type ImportStatus,
  isOpen,
  isUndoable,
  layoutOf,
  type Resolution,
  ROW_STATES,
  type RowCounts,
  type RowProblem,
  type RowState,
} from './rules'
import type { ImportFilters, ImportRowFilters, OneImport } from './schema'

const PAGE = 30

/** The imports that the actor reads, latest first, with how many rows of each made a record. */
export async function listImports(actor: Actor, { kind, cursor, limit = PAGE }: ImportFilters = {}) {
  if (!canImportAny(actor)) throw forbidden()
  const found = await db.import.findMany({
    where: { AND: [visibleImports(actor), { kind, no: { lt: cursor } }] },
    include: shown,
    orderBy: { no: 'desc' },
    take: limit + 1,
  })
  const page = found.slice(0, limit)
  const counts = await countRows(page.map(({ id }) => id))
  return {
    items: page.map(({ by, entity, recordedAt, ...job }) => ({
      ...summaryOf(job),
      by: by.name,
      entity,
      recordedAt: recordedAt.toISOString(),
      counts: counts.get(job.id) ?? countsOf([]),
    })),
    nextCursor: found.length > limit ? String(page.at(-1)?.no) : null,
  }
}

/** How many of them there are, whatever the page. */
export async function countImports(actor: Actor, { kind }: ImportFilters = {}): Promise<number> {
  if (!canImportAny(actor)) throw forbidden()
  return db.import.count({ where: { AND: [visibleImports(actor), { kind }] } })
}

export type ImportInList = Awaited<ReturnType<typeof listImports>>['items'][number]

const shown = {
  by: { select: { name: true } },
  entity: { select: { id: true, name: true, nameEn: true } },
} as const

type Summary = Pick<Job, 'id' | 'no' | 'kind' | 'status' | 'fileName' | 'rowCount' | 'historicReason'>

function summaryOf({ id, no, kind, status, fileName, rowCount, historicReason }: Summary) {
  return {
    id,
    no,
    kind,
    status,
    fileName,
    rowCount,
    historicReason,
    layout: layoutOf({ kind, historicReason }),
  }
}

/** One import with what may be done to it, how its columns are read, and a few rows of the file. */
export async function getImport(actor: Actor, id: string) {
  const job = await findVisibleImport(actor, id)
  const [{ by, undoneBy, entity }, counts, undecided, ready, sample, fundsTaskForceId] = await Promise.all([
    db.import.findUniqueOrThrow({
      where: { id },
      select: { ...shown, undoneBy: { select: { name: true } } },
    }),
    countRows([id]),
    countUndecided(id),
    db.importRow.count({ where: readyRows(id) }),
    db.importRow.findMany({
      where: { importId: id },
      orderBy: { line: 'asc' },
      take: 3,
      select: { cells: true },
    }),
    findFundsTaskForce(db),
  ])
  const [run, undo] = [canRunImport, canUndoImport].map((may) => may(actor, job, fundsTaskForceId))
  const { version, headers, mapping, undoReason, failure, size } = job
  return {
    ...summaryOf(job),
    ...{ version, headers, mapping, undoReason, failure, size },
    entity,
    by: by.name,
    undoneBy: undoneBy?.name ?? null,
    recordedAt: job.recordedAt.toISOString(),
    finishedAt: job.finishedAt?.toISOString() ?? null,
    undoneAt: job.undoneAt?.toISOString() ?? null,
    counts: counts.get(id) ?? countsOf([]),
    undecided,
    /** Rows that a run would write now. */
    ready,
    sample: sample.map(({ cells }) => cells as string[]),
    rights: {
      run: Boolean(run) && isOpen(job.status),
      stop: Boolean(undo) && (job.status === 'RUNNING' || isOpen(job.status)),
      undo: Boolean(undo) && isUndoable(job.status),
    },
  }
}

export type ImportInView = Awaited<ReturnType<typeof getImport>>

/** How far a run or its undoing has come; asked for every second. */
export async function getImportProgress(actor: Actor, { importId }: OneImport) {
  const { status, cancelAskedAt } = await findVisibleImport(actor, importId)
  const counts = (await countRows([importId])).get(importId) ?? countsOf([])
  return { status: status as ImportStatus, stopping: cancelAskedAt !== null, counts }
}

const ROWS = 50

/** Rows of a file with what was found in them, in the order of the file. */
export async function listImportRows(
  actor: Actor,
  importId: string,
  { state, after = 0 }: ImportRowFilters = {},
) {
  await findVisibleImport(actor, importId)
  const found = await db.importRow.findMany({
    where: { importId, state, line: { gt: after } },
    orderBy: { line: 'asc' },
    take: ROWS + 1,
  })
  return {
    items: found.slice(0, ROWS).map(({ importId: _, ...row }) => ({
      ...row,
      cells: row.cells as string[],
      problems: (row.problems ?? []) as RowProblem[],
      duplicate: row.duplicate as Duplicate | null,
      resolution: row.resolution as Resolution | null,
      state: row.state as RowState,
    })),
    nextAfter: found.length > ROWS ? (found[ROWS - 1]?.line ?? null) : null,
  }
}

export type RowInView = Awaited<ReturnType<typeof listImportRows>>['items'][number]

/** The rows that were not brought in because of what is wrong in them, in pieces, for the sheet that one mends. */
export async function* readBadRows(actor: Actor, importId: string) {
  await findVisibleImport(actor, importId)
  for (let after = 0; ; ) {
    const rows = await db.importRow.findMany({
      where: { importId, state: 'BAD', line: { gt: after } },
      orderBy: { line: 'asc' },
      take: 1000,
    })
    if (rows.length === 0) return
    yield rows.map(({ line, cells, problems }) => ({
      line,
      cells: cells as string[],
      problems: (problems ?? []) as RowProblem[],
    }))
    after = rows.at(-1)?.line ?? after
  }
}

async function countRows(ids: string[]): Promise<Map<string, RowCounts>> {
  const counted = await db.importRow.groupBy({
    by: ['importId', 'state'],
    where: { importId: { in: ids } },
    _count: true,
  })
  return new Map(ids.map((id) => [id, countsOf(counted.filter(({ importId }) => importId === id))]))
}

function countsOf(counted: { state: RowState; _count: number }[]): RowCounts {
  const of = (state: RowState) => counted.find((one) => one.state === state)?._count ?? 0
  return Object.fromEntries(ROW_STATES.map((state) => [state, of(state)])) as RowCounts
}

/** Duplicates about which nobody has decided, and whether an open project of the enterprise is the reason of some. */
async function countUndecided(importId: string) {
  const [counted] = await db.$queryRaw<{ count: number; openProjects: boolean }[]>`
    select count(*)::int as "count", coalesce(bool_or("duplicate"->>'mark' = 'openProject'), false) as "openProjects"
    from "ImportRow" where "importId" = ${importId}::uuid and "state" = 'DUPLICATE' and "resolution" is null`
  return counted ?? { count: 0, openProjects: false }
}

/** By which imports of the past a project came, with the reason that passed over its gates; for its readers. */
export async function listImportsOfProject(actor: Actor, projectId: string) {
  await getProjectInView(actor, projectId)
  return db.$queryRaw<{ no: number; reason: string; by: string; on: string }[]>`
    select i."no", i."historicReason" as "reason", u."name" as "by", to_char(i."startedAt" at time zone 'Asia/Shanghai',
      'YYYY-MM-DD') as "on"
    from "ImportRow" r join "Import" i on i."id" = r."importId" join "User" u on u."id" = i."byId"
    where i."historicReason" is not null and r."recordId" in (select "id" from "Signing" where "projectId" = ${projectId}::uuid)
    order by i."no"`
}

/** The fields that a file of this import can have, with their names. */
export function fieldsOf({ layout }: Pick<ImportInView, 'layout'>) {
  return listFields(layout).map(({ key, zh, en, required }) => ({ key, zh, en, required: required ?? false }))
}
