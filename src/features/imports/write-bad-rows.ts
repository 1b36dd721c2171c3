import type { Actor } from '@/lib/actor'
import type { SheetCell } from '@/lib/sheet-cell'
import { writeWorkbook } from '@/server/workbook/write-workbook'
import { findVisibleImport } from './find-import'
import { readBadRows } from './queries'
import type { RowProblem } from './rules'

export type BadRowWords = {
  sheet: string
  line: string
  problem: string
  fileName: (no: number) => string
  word: (problem: RowProblem) => string
}

const text = (value: string | number): SheetCell => ({
  kind: typeof value === 'number' ? 'number' : 'text',
  value,
})

/** The rows with errors as they came, with the row of the file and what is wrong before them, to be mended and sent again. */
export async function writeBadRows(actor: Actor, importId: string, words: BadRowWords) {
  const { headers, no } = await findVisibleImport(actor, importId)
  const columns = [words.line, words.problem, ...headers].map((head, at) => ({
    head,
    width: at === 1 ? 48 : 18,
  }))
  const content = writeWorkbook({
    name: words.sheet,
    head: [],
    columns,
    rows: readCells(actor, importId, headers, words),
  })
  return { name: words.fileName(no), content }
}

async function* readCells(actor: Actor, importId: string, headers: string[], words: BadRowWords) {
  for await (const rows of readBadRows(actor, importId)) {
    yield rows.map(({ line, cells, problems }) => [
      text(line),
      text(problems.map((problem) => sentence(problem, headers, words)).join('；')),
      ...cells.map((cell) => text(cell)),
    ])
  }
}

function sentence(problem: RowProblem, headers: string[], { word }: BadRowWords): string {
  const head = problem.column === null ? null : headers[problem.column]
  return head ? `${head}：${word(problem)}` : word(problem)
}
