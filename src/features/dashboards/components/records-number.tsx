import { useLocale, useTranslations } from 'next-intl'
import { countWord, type FigureKey, writtenFigure } from '@/features/figures/rules'
import { cx } from '@/ui/cx'
import { Link } from '@/ui/link'
import { notCreditedTo, recordsHref } from '../rules'
import type { Narrowing } from '../schema'

type Props = {
  figure: FigureKey
  value: bigint
  view: Narrowing
  /** The part of the figure that the number is of. */
  part?: Parameters<typeof recordsHref>[2]
  /** Without the word behind a count, where a head says it. */
  bare?: boolean
  className?: string
}

/** A number that opens the records that add up to it; a dash where the figure has no such part. */
export function RecordsNumber({ figure, value, view, part, bare = false, className }: Props) {
  const t = useTranslations()
  const written = writtenFigure(
    figure,
    value,
    useLocale(),
    bare ? '' : t(`figures.unit.${countWord(figure)}`),
  )
  const without = notCreditedTo(figure, view)
  if (without) {
    return (
      <span className="text-faint" title={t(`dashboards.without.${without}`)}>
        —
      </span>
    )
  }
  if (value === 0n) return <span className="text-faint">{written.text}</span>
  return (
    <Link
      href={recordsHref(figure, view, part)}
      title={written.exact}
      className={cx(
        'tabular relative z-1 rounded-sm whitespace-nowrap hover:text-accent hover:underline',
        className,
      )}
    >
      {written.text}
    </Link>
  )
}
