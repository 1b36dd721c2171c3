'use client'

import { type RefObject, useEffect } from 'react'

/** Arrow keys go from card to card and from column to column, M opens the moves of a card; Enter follows its link. */
export function useBoardKeys(board: RefObject<HTMLElement | null>) {
  useEffect(() => {
    const element = board.current
    const walk = (event: KeyboardEvent) => element && walkBoard(event, element)
    element?.addEventListener('keydown', walk)
    return () => element?.removeEventListener('keydown', walk)
  }, [board])
}

function walkBoard(event: KeyboardEvent, board: HTMLElement) {
  const card = event.target instanceof HTMLElement && event.target.closest<HTMLElement>('[data-card]')
  if (!card || event.ctrlKey || event.metaKey || event.altKey) return
  if (event.key.toLowerCase() === 'm') {
    event.preventDefault()
    card.closest('li')?.querySelector<HTMLElement>('[data-moves]')?.click()
    return
  }
  const next = neighbour(card, event.key, board)
  if (!next) return
  event.preventDefault()
  next.focus()
  next.scrollIntoView({ block: 'nearest', inline: 'nearest' })
}

function neighbour(card: HTMLElement, key: string, board: HTMLElement): HTMLElement | undefined {
  const columns = [...board.querySelectorAll('[data-column]')].map((column) => [
    ...column.querySelectorAll<HTMLElement>('[data-card]'),
  ])
  const at = columns.findIndex((cards) => cards.includes(card))
  const row = columns[at]?.indexOf(card) ?? 0
  if (key === 'ArrowDown') return columns[at]?.[row + 1]
  if (key === 'ArrowUp') return columns[at]?.[row - 1]
  const beside =
    key === 'ArrowRight' ? columns.slice(at + 1) : key === 'ArrowLeft' ? columns.slice(0, at).reverse() : []
  const column = beside.find((cards) => cards.length > 0)
  return column?.[Math.min(row, column.length - 1)]
}
