import { useLocale, useTranslations } from 'next-intl'
import { formatMonth } from '@/lib/dates'
import { BarSplit } from '@/ui/chart/bar-split'
import { ChartPanel } from '@/ui/chart/chart-panel'
import { LinkTabs } from '@/ui/link-tabs'
import type { FigureMembers } from '../list-figure-members'
import type { FigurePart } from '../queries'
import {
  countWord,
  type FigureKey,
  figureHref,
  type HrefView,
  isStock,
  NONE,
  type Split,
  writtenFigure,
} from '../rules'

type Props = {
  figure: FigureKey
  /** The whole, when it is not narrowed to a part of the split. */
  total: bigint
  members: FigureMembers
  offered: Split[]
  by: Split
  view: HrefView
}

/** One split of a figure, beside its list: every part opens the list of exactly that part. */
export function SplitPanel({ figure, total, members, offered, by, view }: Props) {
  const t = useTranslations('figures')
  const locale = useLocale()
  const written = (value: bigint) => writtenFigure(figure, value, locale, t(`unit.${countWord(figure)}`))
  const rowOf = ({ id, name, nameEn, value }: FigurePart) => ({
    key: id ?? NONE,
    label: by === 'month' ? formatMonth(name, locale) : locale === 'en' ? nameEn : name,
    href: figureHref(figure, { ...view, [by]: id, by }),
    size: Math.max(Number(value), 0),
    value: written(value).text,
    exact: written(value).exact,
    rest: id === null,
  })
  const tabHref = (split: Split) => figureHref(figure, { ...view, by: split })
  const closes = by === 'month' && isStock(figure)
  const whole = { label: t('split.total'), value: written(total).text, exact: written(total).exact }
  const all = { label: t('split.all'), value: '', href: figureHref(figure, { ...view, [by]: undefined, by }) }
  const isNarrowed = view[by] !== undefined
  return (
    <ChartPanel title={t('split.title')} note={closes ? t('split.closing') : null} className="self-start">
      <LinkTabs
        label={t('split.title')}
        tabs={offered.map((split) => ({ href: tabHref(split), label: t(`filter.${split}`) }))}
        current={tabHref(by)}
      />
      <div className="mt-2 max-h-128 overflow-y-auto print:max-h-none">
        <BarSplit
          caption={t('split.caption', { name: t(`keys.${figure}.name`), split: t(`filter.${by}`) })}
          labelHead={t(`filter.${by}`)}
          brief={by === 'month'}
          valueHead={t(`keys.${figure}.name`)}
          rows={members[by].map(rowOf)}
          total={isNarrowed ? all : closes ? undefined : whole}
        />
      </div>
    </ChartPanel>
  )
}
