import type { FigureKey } from '@/features/figures/rules'
import type { Actor } from '@/lib/actor'
import type { FrozenFigure, FrozenRecord } from './freeze-ledger'
import type { NamedEntity, NamedRecord } from './list-particulars'
import { getBrief } from './queries'

const PAGE = 100

export type FrozenRecordRow = FrozenRecord & NamedRecord & { holder: NamedEntity | null }
export type FrozenRecords = {
  key: FigureKey
  figure: FrozenFigure
  rows: FrozenRecordRow[]
  count: number
  page: number
  /** How many follow on the next page. */
  left: number
}

/** The records behind a figure of an issue, as they were frozen: what stands on its last day, the largest first. */
export async function listFrozenRecords(
  actor: Actor,
  { id, key, page = 1 }: { id: string; key: FigureKey; page?: number },
): Promise<FrozenRecords> {
  const { ledger, particulars } = (await getBrief(actor, id)).snapshot
  const figure = ledger.figures.find((one) => one.key === key) ?? { key, value: '0', year: '0', change: '0' }
  const records = ledger.records
    .filter((record) => record.key === key && record.amount !== '0')
    .sort((one, other) => compare(other.amount, one.amount) || other.on.localeCompare(one.on))
  const shown = records.slice((page - 1) * PAGE, page * PAGE)
  const unnamed = { no: null, name: null, enterprise: null }
  return {
    key,
    figure,
    rows: shown.map((record) => ({
      ...record,
      ...(particulars.names[record.id] ?? unnamed),
      holder: particulars.entities.find((entity) => entity.id === record.holderId) ?? null,
    })),
    count: records.length,
    page,
    left: Math.min(Math.max(records.length - page * PAGE, 0), PAGE),
  }
}

function compare(one: string, other: string): number {
  const [a, b] = [BigInt(one), BigInt(other)]
  return a === b ? 0 : a < b ? -1 : 1
}
