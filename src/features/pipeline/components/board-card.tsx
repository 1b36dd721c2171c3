'use client'

import { CircleUserRound, Clock, Pause } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { memo } from 'react'
import { daysBetween } from '@/lib/dates'
import { Amount } from '@/ui/amount'
import { Badge } from '@/ui/badge'
import { cx } from '@/ui/cx'
import { IllustrativeMark } from '@/ui/illustrative-mark'
import { Link } from '@/ui/link'
import type { BoardCard as Card } from '../list-board'
import type { Stage } from '../rules'
import { CardMoves } from './card-moves'
import { type Adapter, useDraggableCard } from './drag-cards'
import type { PlannedMove } from './move-dialog'

type Props = {
  card: Card
  today: string
  unprotected: boolean
  /** A move of this card is being written. */
  moving: boolean
  adapter: Adapter | null
  advance: (card: Card, to: Stage) => void
  plan: (move: PlannedMove) => void
}

export const BoardCard = memo(function BoardCard({
  card,
  today,
  unprotected,
  moving,
  adapter,
  advance,
  plan,
}: Props) {
  const t = useTranslations('pipeline')
  const { ref, dragged } = useDraggableCard(adapter, card)
  return (
    <li
      ref={ref}
      aria-busy={moving || undefined}
      className={cx(
        'group relative flex flex-col gap-1.5 rounded-lg border border-line bg-surface p-3 shadow-card transition-[border-color,opacity] hover:border-line-strong has-[a:focus-visible]:outline-2 has-[a:focus-visible]:outline-accent',
        dragged && 'opacity-50',
        moving && 'border-accent opacity-80',
        card.status === 'PAUSED' && 'bg-sunken',
      )}
    >
      <div className="flex items-start gap-1">
        <Link
          href={`/projects/${card.id}`}
          data-card={card.id}
          draggable={false}
          className="min-w-0 flex-1 font-medium text-pretty outline-none after:absolute after:inset-0 after:content-['']"
        >
          {card.name}
        </Link>
        <div className="relative z-1 -mt-1 -mr-1.5 shrink-0 sm:opacity-0 sm:group-focus-within:opacity-100 sm:group-hover:opacity-100 sm:has-data-popup-open:opacity-100">
          <CardMoves
            target={card}
            reassign={unprotected ? card : undefined}
            advance={(_, to) => advance(card, to)}
            plan={plan}
          />
        </div>
      </div>
      <div className="flex items-center gap-1.5">
        <p className="min-w-0 flex-1 truncate text-sm text-muted">{card.enterprise}</p>
        {card.status === 'PAUSED' ? (
          <Badge tone="caution" icon={<Pause aria-hidden />}>
            {t('paused')}
          </Badge>
        ) : null}
        {card.illustrative ? <IllustrativeMark /> : null}
      </div>
      <div className="flex items-baseline gap-2 text-sm">
        <Amount yuan={card.amount} className="font-semibold" />
        <span className="min-w-0 flex-1 truncate text-end text-faint">
          {useLocale() === 'en' ? card.holderEn : card.holder}
        </span>
      </div>
      <div className="flex items-center gap-3 text-xs text-faint">
        <span className="flex min-w-0 items-center gap-1">
          <CircleUserRound aria-hidden className="size-3.5 shrink-0" />
          <span className="truncate">{card.officer ?? t('board.officerless')}</span>
        </span>
        {unprotected ? (
          <span
            className="font-medium whitespace-nowrap text-caution"
            title={t('protection.since', { since: card.lastActivityOn })}
          >
            {t('protection.over')}
          </span>
        ) : null}
        <span className="ml-auto flex items-center gap-1 whitespace-nowrap tabular" title={card.stageSince}>
          <Clock aria-hidden className="size-3.5" />
          {t('days', { count: daysBetween(card.stageSince, today) })}
        </span>
      </div>
    </li>
  )
})
