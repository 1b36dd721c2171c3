import { findSameEnterprises } from '@/features/enterprises/ensure-enterprise'
import { indexNames, type NameIndex } from '@/features/enterprises/index-names'
import { db } from '@/server/db'
import type { Job } from './find-import'
import type { Duplicate } from './rules'

/** A row of the file whose enterprise is told by more than its line. */
export type NamedRow = { line: number; name: string; creditCode?: string | null }

/** Finds names that are alike to those of enterprises on record, or of rows that came before in the file. */
export type AlikeNames = { find(row: NamedRow): Promise<Duplicate | null> }

type Known = { duplicate: Duplicate; creditCode: string | null }

/** From here on the names on record are looked through once, and not once for every row. */
const MANY_ROWS = 20

/** Of some lines of a file or of all. */
export async function findAlikeNames(job: Job, lines?: number[]): Promise<AlikeNames> {
  const inFile = indexNames<Known>()
  const rows = await listNamedRows(job, lines)
  const onRecord = rows.length > MANY_ROWS ? await findAlikeRecords(rows) : null
  return {
    async find(row) {
      const record = onRecord ? onRecord.get(row.line) : await findAlikeRecord(row)
      const earlier = record ? null : firstOf(inFile, row)
      const { line, name, creditCode = null } = row
      inFile.add(name, { duplicate: { mark: 'similar', name, line }, creditCode })
      return record ?? earlier
    },
  }
}

function firstOf(names: NameIndex<Known>, { name, creditCode = null }: NamedRow): Duplicate | null {
  for (const known of names.alikeTo(name)) if (mayBeOne(known.creditCode, creditCode)) return known.duplicate
  return null
}

/** Two codes tell two enterprises apart, however alike their names are. */
function mayBeOne(one: string | null, other: string | null): boolean {
  return one === null || other === null || one === other
}

async function findAlikeRecord({ name, creditCode = null }: NamedRow): Promise<Duplicate | null> {
  const [same] = await findSameEnterprises(db, { name, creditCode })
  return same ? { mark: 'similar', name: same.name, id: same.id } : null
}

/** The names in the file as they are written, before they are read by the rules. */
async function listNamedRows({ id, mapping }: Job, lines?: number[]): Promise<NamedRow[]> {
  const [name, code] = [mapping.indexOf('name'), mapping.indexOf('creditCode')]
  return db.$queryRaw`
    select "line", coalesce("cells"->>${name}::int, '') as "name",
      nullif(upper(trim("cells"->>${code < 0 ? null : code}::int)), '') as "creditCode"
    from "ImportRow" where "importId" = ${id}::uuid and "state" not in ('DONE', 'UNDONE')
      and (${lines === undefined} or "line" = any(${lines ?? []}::int[])) order by "line"`
}

const PAGE = 5000

/** The first record that each row is alike to: all records pass by the file, of which alone an index is in memory. */
async function findAlikeRecords(rows: NamedRow[]): Promise<Map<number, Duplicate>> {
  const file = indexNames<NamedRow>()
  for (const row of rows) file.add(row.name, row)
  const found = new Map<number, Duplicate>()
  for (let after: string | undefined; ; ) {
    const page = await db.enterprise.findMany({
      select: { id: true, name: true, creditCode: true },
      where: { id: { gt: after } },
      orderBy: { id: 'asc' },
      take: PAGE,
    })
    for (const { id, name, creditCode } of page) {
      for (const { line, creditCode: written = null } of file.alikeTo(name)) {
        const isFirst = !found.has(line) && mayBeOne(written, creditCode)
        if (isFirst) found.set(line, { mark: 'similar', name, id })
      }
    }
    after = page.at(-1)?.id
    if (page.length < PAGE) return found
  }
}
