import { useLocale, useTranslations } from 'next-intl'
import { countWord, FIGURE_UNITS, figureHref, writtenFigure } from '@/features/figures/rules'
import type { CalendarDate } from '@/lib/dates'
import { cx } from '@/ui/cx'
import { Link } from '@/ui/link'
import { ColumnAmount } from '@/ui/table/column-amount'
import type { IndustryFigures } from '../queries'
import type { IndustryFigure } from '../rules'

/** Of what the number is: one focus industry, one chain, or with null what belongs to none. */
export type Part = { focus?: string | null; chain?: string }

type Props = {
  figure: IndustryFigure
  figures: IndustryFigures
  asOf: CalendarDate
  part: Part
  /** In a column, whose head says the unit. */
  bare?: boolean
  className?: string
}

/** A number of the roll-up; it opens the records that add up to it. */
export function FigureLink({ figure, figures, asOf, part, bare = false, className }: Props) {
  const t = useTranslations('figures.unit')
  const value = figures[figure]
  const { text, exact } = writtenFigure(figure, value, useLocale(), t(countWord(figure)))
  if (value === 0n) return <span className={cx('text-faint', className)}>—</span>
  return (
    <Link
      href={figureHref(figure, { asOf, ...part })}
      title={exact}
      className={cx('tabular rounded-sm whitespace-nowrap hover:text-accent hover:underline', className)}
    >
      {bare ? <Bare figure={figure} value={value} /> : text}
    </Link>
  )
}

function Bare({ figure, value }: { figure: IndustryFigure; value: bigint }) {
  return FIGURE_UNITS[figure] === 'yuan' ? <ColumnAmount yuan={value} /> : value.toString()
}
