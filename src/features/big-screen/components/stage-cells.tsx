import { useTranslations } from 'next-intl'
import { figureHref } from '@/features/figures/rules'
import { STAGE_FIGURES } from '@/features/pipeline/rules'
import { Link } from '@/ui/link'
import { type ScreenFigures, shareOfTallest } from '../rules'
import { WallPart } from './wall-part'

/** How many projects stand at each of the 8 stages on the day. */
export function StageCells({ asOf, stages }: Pick<ScreenFigures, 'asOf' | 'stages'>) {
  const t = useTranslations('big-screen.stages')
  const tStage = useTranslations('pipeline.stages')
  const counts = stages.map(({ count }) => count)
  return (
    <WallPart title={t('title')}>
      <ol className="grid grid-cols-4 gap-x-4 gap-y-3">
        {stages.map(({ stage, count }) => (
          <li key={stage} className="min-w-0">
            <Link href={figureHref(STAGE_FIGURES[stage].count, { asOf })} className="flex flex-col gap-1">
              <span className="truncate text-sm text-muted">{tStage(stage)}</span>
              <span className="tabular text-xl leading-none font-semibold">{count}</span>
              <span aria-hidden className="h-1.5 rounded-full bg-sunken">
                <span
                  className="block h-full rounded-full bg-chart-3"
                  style={{ width: `${shareOfTallest(count, counts) * 100}%` }}
                />
              </span>
            </Link>
          </li>
        ))}
      </ol>
    </WallPart>
  )
}
