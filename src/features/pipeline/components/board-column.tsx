'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Amount } from '@/ui/amount'
import { Button } from '@/ui/button'
import { cx } from '@/ui/cx'
import { toastProblem } from '@/ui/toast/toast'
import { listBoardColumnAction } from '../actions'
import type { BoardPage, BoardSum, BoardCard as Card } from '../list-board'
import { isUnprotected, type Stage } from '../rules'
import type { ProjectFilters } from '../schema'
import { BoardCard } from './board-card'
import { type Adapter, useCardTarget } from './drag-cards'
import type { PlannedMove } from './move-dialog'
import type { MovingCard } from './use-board-moves'

type Props = {
  sum: BoardSum
  first: BoardPage
  filters: ProjectFilters
  today: string
  protectedSince: string
  /** The one column that a phone shows. */
  shownOnPhone: boolean
  adapter: Adapter | null
  moving: MovingCard | null
  drop: (card: Card, to: Stage) => void
  advance: (card: Card, to: Stage) => void
  plan: (move: PlannedMove) => void
}

export function BoardColumn({ sum, first, shownOnPhone, adapter, moving, drop, ...rest }: Props) {
  const t = useTranslations('pipeline')
  const { stage } = sum
  const { ref, over } = useCardTarget(adapter, stage, drop)
  const { items, nextCursor, add } = useColumnCards(first, stage, moving)
  return (
    <section
      ref={ref}
      aria-label={t('board.cards', { stage: t(`stages.${stage}`), count: sum.count })}
      className={cx(
        'flex min-h-0 w-68 shrink-0 flex-col rounded-lg transition-colors max-sm:w-full',
        over ? 'bg-accent-soft' : 'bg-sunken/60',
        !shownOnPhone && 'max-sm:hidden',
      )}
    >
      <ColumnHead sum={sum} />
      <ul
        data-column={stage}
        className="flex min-h-24 flex-1 flex-col gap-2 overflow-y-auto overscroll-contain p-2 pt-0.5 max-sm:overflow-visible"
      >
        {items.map((card) => (
          <BoardCard
            key={card.id}
            card={card}
            today={rest.today}
            unprotected={isUnprotected(card, rest.protectedSince)}
            moving={moving?.card.id === card.id}
            adapter={adapter}
            advance={rest.advance}
            plan={rest.plan}
          />
        ))}
        {items.length === 0 ? <li className="p-3 text-sm text-faint">{t('board.empty')}</li> : null}
      </ul>
      {nextCursor ? <MoreCards stage={stage} filters={rest.filters} cursor={nextCursor} add={add} /> : null}
    </section>
  )
}

/** The cards of the first page and those asked for since, which begin anew where that page ends elsewhere. */
function useColumnCards(first: BoardPage, stage: Stage, moving: MovingCard | null) {
  const [more, setMore] = useState({ after: first.nextCursor, ...first, items: [] as Card[] })
  const later = more.after === first.nextCursor ? more : { after: first.nextCursor, ...first, items: [] }
  const cards = [...first.items, ...later.items]
  const staying = moving ? cards.filter(({ id }) => id !== moving.card.id) : cards
  return {
    items: moving?.to === stage ? [moving.card, ...staying] : staying,
    nextCursor: later.nextCursor,
    add: ({ items, nextCursor }: BoardPage) =>
      setMore({ after: first.nextCursor, items: [...later.items, ...items], nextCursor }),
  }
}

function ColumnHead({ sum }: { sum: BoardSum }) {
  const t = useTranslations('pipeline')
  return (
    <header className="flex items-baseline gap-2 px-3.5 pt-2.5 pb-2">
      <h2 className="font-semibold">{t(`stages.${sum.stage}`)}</h2>
      <span className="text-sm text-muted tabular">{t('board.count', { count: sum.count })}</span>
      <Amount yuan={sum.amount} className="ml-auto text-sm text-muted" />
    </header>
  )
}

type MoreProps = { stage: Stage; filters: ProjectFilters; cursor: string; add: (page: BoardPage) => void }

function MoreCards({ stage, filters, cursor, add }: MoreProps) {
  const t = useTranslations('pipeline.board')
  const [pending, setPending] = useState(false)
  async function load() {
    setPending(true)
    const result = await listBoardColumnAction({ stage, filters, cursor }).catch(() => null)
    setPending(false)
    if (result?.ok) add(result.value)
    else toastProblem(t('failed'))
  }
  return (
    <Button variant="ghost" size="sm" pending={pending} onClick={load} className="m-2 mt-0">
      {t('more')}
    </Button>
  )
}
