import { useLocale, useTranslations } from 'next-intl'
import { figureHref, writtenFigure } from '@/features/figures/rules'
import { STAGE_FIGURES } from '@/features/pipeline/rules'
import { cx } from '@/ui/cx'
import { Link } from '@/ui/link'
import { type ScreenFigures, shareOfTallest } from '../rules'
import { WallPart } from './wall-part'

/** How many projects stand at each of the 8 stages on the day: four down, then the other four. */
export function StageCells({ asOf, stages }: Pick<ScreenFigures, 'asOf' | 'stages'>) {
  const t = useTranslations('big-screen.stages')
  const tStage = useTranslations('pipeline.stages')
  const locale = useLocale()
  const counts = stages.map(({ count }) => count)
  // From four digits on a number takes the room of its stage's name.
  const size = Math.max(...counts) > 999 ? 'text-lg' : 'text-xl'
  return (
    <WallPart title={t('title')}>
      <ol className="grid grid-flow-col grid-cols-2 grid-rows-4 gap-x-6 gap-y-1">
        {stages.map(({ stage, count }) => (
          <li key={stage} className="min-w-0">
            <Link href={figureHref(STAGE_FIGURES[stage].count, { asOf })} className="flex items-center gap-2">
              <span className="min-w-0 truncate text-muted">{tStage(stage)}</span>
              <span aria-hidden className="flex h-2 min-w-0 flex-1 justify-end">
                <span
                  className="rounded-full bg-chart-3"
                  style={{ width: `${shareOfTallest(count, counts) * 100}%` }}
                />
              </span>
              <span className={cx('tabular min-w-8 shrink-0 text-end leading-tight font-semibold', size)}>
                {writtenFigure(STAGE_FIGURES[stage].count, BigInt(count), locale, '').value}
              </span>
            </Link>
          </li>
        ))}
      </ol>
    </WallPart>
  )
}
