// Files as people bring them, and an import carried from its upload to its check.
import { utils, write } from '@e965/xlsx'
import { mapColumns, runImport } from '@/features/imports/commands'
import { runWaitingImports } from '@/features/imports/jobs'
import { getImport } from '@/features/imports/queries'
import type { ImportKind } from '@/features/imports/rules'
import { uploadImport } from '@/features/imports/upload-file'
import type { Actor } from '@/lib/actor'
import { db } from '@/server/db'
import { acceptedValue } from './builders'

type Cell = string | number | Date

export function csvFile(rows: Cell[][]): Uint8Array {
  return new TextEncoder().encode(rows.map((cells) => cells.join(',')).join('\r\n'))
}

export function xlsxFile(rows: Cell[][]): Uint8Array {
  const book = utils.book_new()
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), '表一')
  return new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsx', compression: true }))
}

type Brought = { kind: ImportKind; rows: Cell[][]; entityId?: string; historicReason?: string; name?: string }

/** A file that is uploaded and checked, with the columns that its heads name. */
export async function aCheckedImport(actor: Actor, { rows, name = '名单.csv', ...said }: Brought) {
  const bytes = name.endsWith('.xlsx') ? xlsxFile(rows) : csvFile(rows)
  const { id } = acceptedValue(
    await uploadImport(actor, { ...said, entityId: said.entityId, name, bytes } as never),
  )
  const { version, mapping } = await getImport(actor, id)
  acceptedValue(await mapColumns(actor, { importId: id, version, mapping }))
  return getImport(actor, id)
}

/** What the records of an import add to a figure, over all time. */
export async function sumOf(figure: string, importId: string): Promise<bigint> {
  const [found] = await db.$queryRaw<{ sum: bigint }[]>`
    select coalesce(sum(m."amount"), 0)::bigint as "sum" from "FigureMovement" m where m."figure" = ${figure}
      and m."projectId" in (select coalesce(l."projectId", s."projectId") from "ImportRow" r
        left join "Lead" l on l."id" = r."recordId" left join "Signing" s on s."id" = r."recordId"
        where r."importId" = ${importId}::uuid)`
  return found?.sum ?? 0n
}

/** Sets a checked import going and carries it out. */
export async function runToItsEnd(actor: Actor, importId: string) {
  acceptedValue(await runImport(actor, { importId }))
  await runWaitingImports()
  return getImport(actor, importId)
}
