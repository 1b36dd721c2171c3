import type { Composing, IssueBlock, IssueTable, TableColumn } from './compose-issue'
import { type Cell, yuanUnit } from './write-cells'

/** Heads from `briefs.heads`: `>amount:11` is a column of numbers, eleven parts wide. */
export function columnsOf(composing: Composing, written: string[]): TableColumn[] {
  const unit = yuanUnit(composing)
  return written.map((one) => {
    const [, end, head = '', width] = /^(>?)(\w+):(\d+)$/.exec(one) ?? []
    return {
      head: composing.words(`briefs.heads.${head}`, { unit }),
      align: end ? 'end' : 'start',
      width: Number(width),
    }
  })
}

export function table(
  { words }: Composing,
  key: string,
  columns: TableColumn[],
  rows: Cell[][],
  foot?: Cell[],
): IssueTable {
  const title = words(`briefs.tables.${key}.title`)
  const sheet = words(`briefs.tables.${key}.sheet`)
  return { kind: 'table', key, title, sheet, columns, rows, foot, empty: words(`briefs.tables.${key}.empty`) }
}

/** （一）…: a heading below that of the section. */
export function heading({ words }: Composing, no: number, key: string): IssueBlock {
  const title = words(`briefs.headings.${key}`)
  return {
    kind: 'heading',
    text: words('briefs.issue.subheading', { no: words(`briefs.issue.ordinals.${no}`), title }),
  }
}

/** Cells of a foot that say nothing. */
export function gap(count: number): Cell[] {
  return Array.from({ length: count }, () => ({ text: '' }))
}
