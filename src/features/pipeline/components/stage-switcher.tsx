'use client'

import { useTranslations } from 'next-intl'
import { cx } from '@/ui/cx'
import type { BoardSum } from '../list-board'
import type { Stage } from '../rules'

type Props = { sums: BoardSum[]; stage: Stage; choose: (stage: Stage) => void }

/** On a phone: which column of the board to show. */
export function StageSwitcher({ sums, stage, choose }: Props) {
  const t = useTranslations('pipeline')
  return (
    <fieldset
      aria-label={t('board.choose')}
      className="-mx-4 flex min-w-0 gap-1.5 overflow-x-auto px-4 py-0.5 [scrollbar-width:none] sm:hidden"
    >
      {sums.map((sum) => (
        <button
          key={sum.stage}
          type="button"
          aria-pressed={sum.stage === stage}
          onClick={() => choose(sum.stage)}
          className={cx(
            'flex h-10 shrink-0 items-center gap-1.5 rounded-full border px-3.5',
            sum.stage === stage
              ? 'border-accent bg-accent-soft font-medium text-accent-strong'
              : 'border-line bg-surface text-muted',
          )}
        >
          {t(`stages.${sum.stage}`)}
          <span className="text-sm tabular">{sum.count}</span>
        </button>
      ))}
    </fieldset>
  )
}
