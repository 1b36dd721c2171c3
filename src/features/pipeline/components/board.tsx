'use client'

import { useEffect, useRef, useState } from 'react'
import type { BoardPage, BoardSum } from '../list-board'
import type { Stage } from '../rules'
import type { ProjectFilters } from '../schema'
import { BoardColumn } from './board-column'
import { useBoardKeys } from './board-keys'
import { useDragAdapter } from './drag-cards'
import { StageSwitcher } from './stage-switcher'
import { useBoardMoves } from './use-board-moves'
import { usePlannedMove } from './use-planned-move'

type Props = {
  sums: BoardSum[]
  pages: Record<Stage, BoardPage>
  filters: ProjectFilters
  today: string
  /** Projects idle since before this day have lost their protection. */
  protectedSince: string
}

/** Eight columns; a card moves by dragging, by its menu, or by the keyboard, always through the same commands. */
export function Board({ sums, pages, filters, today, protectedSince }: Props) {
  const adapter = useDragAdapter()
  const { plan, dialog } = usePlannedMove()
  const { moving, advance, drop } = useBoardMoves(plan)
  const [stage, setStage] = useState<Stage>(() => sums.find(({ count }) => count > 0)?.stage ?? 'DISCOVERY')
  const board = useRef<HTMLDivElement>(null)
  useBoardKeys(board)
  const movedId = moving?.card.id
  useEffect(() => {
    // The card is another element in its new column: who moved it by keyboard goes along.
    if (movedId)
      board.current?.querySelector<HTMLElement>(`[data-card="${movedId}"]`)?.focus({ preventScroll: true })
  }, [movedId])
  return (
    <>
      <StageSwitcher sums={sums} stage={stage} choose={setStage} />
      <div
        ref={board}
        className="-mx-4 flex min-h-0 flex-1 gap-3 overflow-x-auto px-4 pb-3 sm:-mx-6 sm:px-6 lg:-mx-8 lg:px-8"
      >
        {sums.map((sum) => (
          <BoardColumn
            key={sum.stage}
            sum={sum}
            first={pages[sum.stage]}
            filters={filters}
            today={today}
            protectedSince={protectedSince}
            shownOnPhone={sum.stage === stage}
            adapter={adapter}
            moving={moving}
            drop={drop}
            advance={advance}
            plan={plan}
          />
        ))}
      </div>
      {dialog}
    </>
  )
}
