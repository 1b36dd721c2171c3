'use client'

import { useEffect, useState } from 'react'
import type { BoardCard } from '../list-board'
import type { Stage } from '../rules'

export type Adapter = typeof import('@atlaskit/pragmatic-drag-and-drop/element/adapter')

/** The drag-and-drop code, which comes after the board itself; null until then. */
export function useDragAdapter(): Adapter | null {
  const [adapter, setAdapter] = useState<Adapter | null>(null)
  useEffect(() => {
    import('@atlaskit/pragmatic-drag-and-drop/element/adapter').then((loaded) => setAdapter(() => loaded))
  }, [])
  return adapter
}

/** Makes a card draggable; `dragged` is true while it is on its way. */
export function useDraggableCard(adapter: Adapter | null, card: BoardCard) {
  const [element, setElement] = useState<HTMLElement | null>(null)
  const [dragged, setDragged] = useState(false)
  useEffect(() => {
    if (!adapter || !element || !(card.carries || card.skips)) return
    return adapter.draggable({
      element,
      getInitialData: () => ({ card }),
      onDragStart: () => setDragged(true),
      onDrop: () => setDragged(false),
    })
  }, [adapter, element, card])
  return { ref: setElement, dragged }
}

/** Lets cards of other columns be dropped on a column; `over` is true while one hovers there. */
export function useCardTarget(
  adapter: Adapter | null,
  stage: Stage,
  drop: (card: BoardCard, to: Stage) => void,
) {
  const [element, setElement] = useState<HTMLElement | null>(null)
  const [over, setOver] = useState(false)
  useEffect(() => {
    if (!adapter || !element) return
    return adapter.dropTargetForElements({
      element,
      canDrop: ({ source }) => cardIn(source.data).stage !== stage,
      onDragEnter: () => setOver(true),
      onDragLeave: () => setOver(false),
      onDrop: ({ source }) => {
        setOver(false)
        drop(cardIn(source.data), stage)
      },
    })
  }, [adapter, element, stage, drop])
  return { ref: setElement, over }
}

function cardIn(data: Record<string | symbol, unknown>): BoardCard {
  return data.card as BoardCard
}
