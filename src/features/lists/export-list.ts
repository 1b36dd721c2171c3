import { randomUUID } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { inChange } from '@/features/audit/seal-change'
import type { Actor } from '@/lib/actor'
import { BYTE_ORDER_MARK, csvLine } from '@/lib/csv'
import { today } from '@/lib/dates'
import { accepted, type Outcome, refused } from '@/lib/outcome'
import type { CellKind, SheetCell } from '@/lib/sheet-cell'
import { notFound } from '@/server/errors'
import { wordsIn } from '@/server/words'
import { type Sheet, writeWorkbook } from '@/server/workbook/write-workbook'
import { listCalled } from './all-lists'
import { type Asked, type Column, type List, type Telling, tellingIn } from './list-of'
import { type ExportFormat, exportedColumns, MOST_ROWS } from './rules'
import { tellHead, titleOf } from './tell-list'

export type AskExport = {
  list: string
  format: ExportFormat
  asked: Asked
  /** Those that are shown; none for all of them. */
  columns: readonly string[]
  locale: string
}

export type ListFile = { name: string; content: AsyncGenerator<Uint8Array> }

/** Rows are read in pieces and written in slices, so that other requests come between them. */
const PIECE = 1_000
const SLICE = 250

/**
 * A list as its reader sees it, on all its pages: the same query and rights as the page, the columns that are shown, and
 * a head that says what it is. The export is noted in the audit log. Refuses a list of more than 100,000 rows; not found
 * for who does not read the list.
 */
export async function exportList(actor: Actor, input: AskExport, piece = PIECE): Promise<Outcome<ListFile>> {
  const { format, asked, locale } = input
  const list = listCalled(input.list)
  if (!list.mayRead(actor)) throw notFound()
  const total = await list.total(actor, asked)
  if (total.count > MOST_ROWS) {
    return refused('lists.tooMany', { params: { count: total.count, most: MOST_ROWS } })
  }
  const telling = tellingIn(await wordsIn(locale), locale)
  const columns = exportedColumns(list, asked, input.columns)
  const at = new Date().toISOString()
  const head = await tellHead(actor, { list, asked, columns, total, at }, telling)
  const name = titleOf(list, asked, telling)
  const rows = rowsOf(actor, list, { asked, columns, telling, piece })
  const sheet = { name, head, columns: columns.map((column) => headOf(column, telling)), rows }
  const noted = await note(actor, { ...input, rows: total.count })
  if (!noted.ok) return noted
  return accepted({
    name: `${name.replace(/[\\/:*?"<>|]/g, ' ')}-${list.asOf ? (asked.asOf ?? today()) : today()}.${format}`,
    content: format === 'xlsx' ? writeWorkbook(sheet) : writeCsv(sheet),
  })
}

type Shown = { asked: Asked; columns: Column<unknown>[]; telling: Telling; piece: number }

async function* rowsOf(actor: Actor, list: List, { asked, columns, telling, piece }: Shown) {
  for (let cursor: string | undefined, first = true; first || cursor; first = false) {
    const { items, nextCursor } = await list.page(actor, asked, { cursor, limit: piece })
    for (let at = 0; at < items.length; at += SLICE) {
      yield items.slice(at, at + SLICE).map((row) => columns.map((column) => cellOf(column, row, telling)))
      await setImmediate()
    }
    cursor = nextCursor ?? undefined
  }
}

function cellOf({ kind = 'text', cell }: Column<unknown>, row: unknown, telling: Telling): SheetCell {
  const value = cell(row, telling)
  if (typeof value === 'object' && value !== null) return value
  if (kind !== 'yesNo' || value === null || value === undefined) return { kind, value }
  return { kind, value: telling.t(`lists.yesNo.${value ? 'yes' : 'no'}`) }
}

const WIDTHS: Record<CellKind, number> = {
  text: 26,
  date: 12,
  moment: 17,
  yuan: 20,
  number: 12,
  share: 10,
  yesNo: 10,
}

function headOf({ head, kind = 'text' }: Column<unknown>, { t }: Telling): Sheet['columns'][number] {
  return { head: kind === 'yuan' ? t('lists.inYuan', { head: t(head) }) : t(head), width: WIDTHS[kind] }
}

async function* writeCsv({ head, columns, rows }: Sheet): AsyncGenerator<Uint8Array> {
  const text = (value: string): SheetCell => ({ kind: 'text', value })
  const above = head.map(({ label, says }) => csvLine([text(label), text(says)])).join('')
  const heads = csvLine(columns.map((column) => text(column.head)))
  yield Buffer.from(`${BYTE_ORDER_MARK}${above}\r\n${heads}`)
  for await (const piece of rows) yield Buffer.from(piece.map(csvLine).join(''))
}

function note(actor: Actor, { list, format, asked, columns, rows }: AskExport & { rows: number }) {
  return inChange(actor, async ({ audit }) => {
    audit({
      act: 'lists.export',
      record: 'Export',
      id: randomUUID(),
      after: { list, format, asked, columns, rows },
    })
    return accepted(null)
  })
}
