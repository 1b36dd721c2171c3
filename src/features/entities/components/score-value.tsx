import { useLocale, useTranslations } from 'next-intl'
import { FIGURE_UNITS, figureHref, isStock } from '@/features/figures/rules'
import type { EntityKind } from '@/lib/actor'
import { columnYuan, formatYuan } from '@/lib/money'
import { Link } from '@/ui/link'
import type { Column } from '@/ui/table/data-table'
import { SCORES, type ScoreKey } from '../rules'
import type { Scores } from '../summarise-entities'

/** Whose number it is: an entity's, a kind's, the area's, or what is credited to none (holder null). */
export type Credit = { holder?: string | null; kind?: EntityKind }
export type Days = { from: string; asOf: string }

/** A column of the scoreboard for each score. */
export function useScoreColumns<Row>(
  days: Days,
  read: (row: Row) => { scores: Scores | null; credit: Credit },
): Column<Row>[] {
  const t = useTranslations('entities.scoreboard.columns')
  const tTable = useTranslations('ui.table')
  // The rows are not stacked on a phone, so the head names the unit there too.
  const { unit } = columnYuan(0n, useLocale())
  return SCORES.map((key) => ({
    key,
    header: FIGURE_UNITS[key] === 'yuan' ? `${t(key)}${tTable('inUnit', { unit })}` : t(key),
    align: 'end' as const,
    from: key === 'serviceRequests.count' ? ('xl' as const) : undefined,
    cell: (row: Row) => {
      const { scores, credit } = read(row)
      return <ScoreValue score={key} scores={scores} credit={credit} days={days} />
    },
  }))
}

type Props = { score: ScoreKey; scores: Scores | null; credit: Credit; days: Days }

/** One number of the scoreboard; it opens the records that add up to it. */
export function ScoreValue({ score, scores, credit, days: { from, asOf } }: Props) {
  const locale = useLocale()
  if (!scores) return <span className="text-faint">—</span>
  const value = scores[score]
  const yuan = FIGURE_UNITS[score] === 'yuan'
  if (value === 0n) return <span className="text-faint">{yuan ? columnYuan(0n, locale).value : '0'}</span>
  return (
    <Link
      href={figureHref(score, { asOf, ...(isStock(score) ? {} : { from }), ...credit })}
      title={yuan ? formatYuan(value, locale).exact : undefined}
      className="tabular rounded-sm whitespace-nowrap hover:text-accent hover:underline"
    >
      {yuan ? columnYuan(value, locale).value : value.toString()}
    </Link>
  )
}
