'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { startTransition, useCallback, useOptimistic } from 'react'
import { today } from '@/lib/dates'
import type { Refusal } from '@/lib/outcome'
import { useErrorWords } from '@/ui/form/error-words'
import { toast, toastProblem } from '@/ui/toast/toast'
import { advanceProjectAction } from '../actions'
import type { BoardCard } from '../list-board'
import { type GateDemand, isBefore, type Stage, stageAfter } from '../rules'
import { demandLink } from './demand-link'
import type { PlannedMove } from './move-dialog'

/** A card on its way: shown where it goes to until the board has been read anew, or back where it was. */
export type MovingCard = { card: BoardCard; to: Stage }

/** What happens when a card is dropped or advanced: at once where the gate is open, else a dialog says what is missing. */
export function useBoardMoves(plan: (move: PlannedMove) => void) {
  const t = useTranslations('pipeline')
  const words = useErrorWords()
  const router = useRouter()
  const [moving, setMoving] = useOptimistic<MovingCard | null>(null)

  const advance = useCallback(
    (target: BoardCard, to: Stage) =>
      startTransition(async () => {
        setMoving({ card: target, to })
        const input = { projectId: target.id, to, on: today() }
        const result = await advanceProjectAction(input).catch(() => null)
        const refusal = result && 'refusal' in result ? result.refusal : null
        if (refusal?.code === 'pipeline.gateClosed') {
          return plan({ act: 'ADVANCE', target, to, missing: missingIn(refusal) })
        }
        if (result?.ok) toast(t('board.moved', { name: target.name, stage: t(`stages.${to}`) }))
        else toastProblem(t('board.putBack', { why: refusal ? words.refusal(refusal) : t('board.failed') }))
        startTransition(() => router.refresh())
      }),
    [plan, router, setMoving, t, words],
  )

  const drop = useCallback(
    (target: BoardCard, to: Stage) => {
      if (isBefore(to, target.stage)) return plan({ act: 'SEND_BACK', target, to })
      if (to !== stageAfter(target.stage)) return toastProblem(t('board.oneStage'))
      if (to === 'SIGNING') return router.push(demandLink('signing', target))
      return advance(target, to)
    },
    [advance, plan, router, t],
  )
  return { moving, advance, drop }
}

function missingIn({ details }: Refusal): GateDemand[] {
  return (details as { missing: GateDemand[] }).missing
}
