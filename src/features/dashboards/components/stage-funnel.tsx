import { useLocale, useTranslations } from 'next-intl'
import { figureHref } from '@/features/figures/rules'
import { STAGE_FIGURES } from '@/features/pipeline/rules'
import { formatYuan } from '@/lib/money'
import { BarSplit } from '@/ui/chart/bar-split'
import { ChartPanel } from '@/ui/chart/chart-panel'
import { Link } from '@/ui/link'
import type { Dashboard, StageStanding } from '../queries'
import { Nothing } from './nothing'

/** How many projects stand at each of the 8 stages on the day, and what they are worth. */
export function StageFunnel({ asOf, stages }: Pick<Dashboard, 'asOf' | 'stages'>) {
  const t = useTranslations('dashboards.stages')
  const word = useTranslations('figures')('unit.count')
  const locale = useLocale()
  const rowOf = ({ stage, count, amount }: StageStanding) => {
    const written = formatYuan(amount, locale)
    const figures = STAGE_FIGURES[stage]
    return {
      key: stage,
      label: t(stage),
      size: Number(count),
      value: `${count}${word}`,
      href: figureHref(figures.count, { asOf }),
      more: [
        <Link
          key="amount"
          href={figureHref(figures.amount, { asOf })}
          title={written.exact}
          className="relative z-1 rounded-sm hover:text-accent"
        >
          {written.text}
        </Link>,
      ],
    }
  }
  return (
    <ChartPanel title={t('title')}>
      {stages.some(({ count }) => count > 0n) ? (
        <BarSplit
          caption={t('title')}
          labelHead={t('stage')}
          brief
          valueHead={t('count')}
          moreHeads={[t('amount')]}
          rows={stages.map(rowOf)}
        />
      ) : (
        <Nothing of="projects" />
      )}
    </ChartPanel>
  )
}
