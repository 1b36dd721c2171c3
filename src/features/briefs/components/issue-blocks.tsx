import type { IssueBlock } from '../compose-issue'
import { IssueChartFigure } from './issue-chart'
import { IssueTableFrame } from './issue-table'

/** Where the paper leads on the screen. */
export type Ways = {
  /** Null where figures lead nowhere. */
  briefId: string | null
  /** The reader reads the whole area, so that names lead to their records. */
  toRecords: boolean
}

export function IssueBlocks({ blocks, ways }: { blocks: IssueBlock[]; ways: Ways }) {
  return (
    <div className="flex flex-col gap-3">
      {blocks.map((block, index) => (
        <Block key={keyOf(block, index)} block={block} ways={ways} />
      ))}
    </div>
  )
}

function keyOf(block: IssueBlock, index: number): string {
  return 'key' in block ? `${block.kind}-${block.key}` : `${block.kind}-${index}`
}

function Block({ block, ways }: { block: IssueBlock; ways: Ways }) {
  if (block.kind === 'heading') return <h4 className="mt-3 font-semibold break-after-avoid">{block.text}</h4>
  if (block.kind === 'sentence') return <p className="text-md indent-[2em]">{block.text}</p>
  if (block.kind === 'table') return <IssueTableFrame table={block} ways={ways} />
  if (block.kind === 'chart') return block.categories.length > 0 ? <IssueChartFigure chart={block} /> : null
  return block.paragraphs.map((text) => (
    <p key={text} className="text-md indent-[2em]">
      {text}
    </p>
  ))
}
