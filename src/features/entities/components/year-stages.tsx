import { useLocale, useTranslations } from 'next-intl'
import { figureHref } from '@/features/figures/rules'
import { STAGE_FIGURES } from '@/features/pipeline/rules'
import { formatYuan } from '@/lib/money'
import { BarSplit } from '@/ui/chart/bar-split'
import { ChartPanel } from '@/ui/chart/chart-panel'
import { Link } from '@/ui/link'
import { TextLink } from '@/ui/text-link'
import type { EntityYear } from '../summarise-year'

type Props = { year: EntityYear; entityId: string; isToday: boolean }

/** Where the projects of an entity stand on the day; today each stage opens its list. */
export function YearStages({ year: { stages, asOf }, entityId, isToday }: Props) {
  const t = useTranslations('entities.page.stages')
  const tStage = useTranslations('dashboards.stages')
  const word = useTranslations('figures')('unit.count')
  const locale = useLocale()
  const rows = stages.map(({ stage, count, amount }) => {
    const written = formatYuan(amount, locale)
    const figures = STAGE_FIGURES[stage]
    return {
      key: stage,
      label: tStage(stage),
      size: Number(count),
      value: `${count}${word}`,
      href: isToday
        ? `/projects?holder=${entityId}&stage=${stage}`
        : figureHref(figures.count, { asOf, holder: entityId }),
      more: [
        <Link
          key="amount"
          href={figureHref(figures.amount, { asOf, holder: entityId })}
          title={written.exact}
          className="relative z-1 rounded-sm hover:text-accent"
        >
          {written.text}
        </Link>,
      ],
    }
  })
  return (
    <ChartPanel title={t('title')}>
      {stages.some(({ count }) => count > 0n) ? (
        <BarSplit
          caption={t('title')}
          labelHead={tStage('stage')}
          brief
          valueHead={tStage('count')}
          moreHeads={[tStage('amount')]}
          rows={rows}
        />
      ) : (
        <p className="text-sm text-muted">{t('none')}</p>
      )}
      <p className="mt-3 flex flex-wrap gap-x-4 text-sm">
        <TextLink href={`/projects?holder=${entityId}`}>{t('list')}</TextLink>
        <TextLink href={`/board?holder=${entityId}`}>{t('board')}</TextLink>
      </p>
    </ChartPanel>
  )
}
