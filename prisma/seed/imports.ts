import type { Change } from '@/features/audit/seal-change'
import { toDbDate } from '@/lib/dates'
import { userId } from './area'
import { stableId } from './chance'

type Firm = { id: string; name: string; city?: string | null }

const ON = toDbDate('2023-02-06')

/** One list that was brought in before: two enterprises made, one known already, one without its name. */
export async function sealImports({ tx, audit }: Change, [first, second, third]: Firm[]): Promise<void> {
  if (!first || !second || !third) return
  const id = stableId('import', 'first')
  const byId = userId('officer1')
  await tx.import.create({
    data: {
      id,
      kind: 'ENTERPRISES',
      status: 'DONE',
      fileName: '示意名单.xlsx',
      fileHash: id,
      size: 9216,
      headers: ['企业名称', '城市'],
      mapping: ['name', 'city'],
      rowCount: 4,
      startedAt: ON,
      finishedAt: ON,
      recordedAt: ON,
      byId,
    },
  })
  const cells = ({ name, city }: Firm) => [name, city ?? '']
  const known = { mark: 'name', name: third.name, id: third.id }
  const required = { column: 0, field: 'name', words: 'errors', code: 'required' }
  const made = { importId: id, state: 'DONE' as const, recordType: 'Enterprise' }
  await tx.importRow.createMany({
    data: [
      { ...made, line: 2, cells: cells(first), recordId: first.id },
      { ...made, line: 3, cells: cells(second), recordId: second.id },
      { importId: id, line: 4, cells: cells(third), state: 'SKIPPED', duplicate: known, resolution: 'skip' },
      { importId: id, line: 5, cells: ['', '贵阳'], state: 'BAD', problems: [required] },
    ],
  })
  audit({ act: 'imports.finish', record: 'Import', id, after: { DONE: 2, SKIPPED: 1, BAD: 1 } })
}
