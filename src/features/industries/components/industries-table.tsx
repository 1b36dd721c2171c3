import { useLocale, useTranslations } from 'next-intl'
import { FIGURE_UNITS } from '@/features/figures/rules'
import type { CalendarDate } from '@/lib/dates'
import { AmountHead } from '@/ui/table/column-amount'
import { type Column, DataTable } from '@/ui/table/data-table'
import type { Industries, IndustryFigures } from '../queries'
import { INDUSTRY_FIGURES, type IndustryFigure } from '../rules'
import { FigureLink, type Part } from './figure-link'

type Row = {
  key: string
  name: string
  nameEn: string
  figures: IndustryFigures
  part: Part
  isChain: boolean
}

/** The roll-up: each focus industry over its chains, then what belongs to none; the foot is the ledger's whole. */
export function IndustriesTable({ industries }: { industries: Industries }) {
  const t = useTranslations('industries')
  const english = useLocale() === 'en'
  const { asOf, total } = industries
  const rows = rowsOf(industries, { name: t('others'), nameEn: t('others') })
  const columns: Column<Row>[] = [
    {
      key: 'name',
      header: t('industry'),
      width: 'min-w-44',
      cell: ({ name, nameEn, isChain }) => (
        <span className={isChain ? 'pl-5 text-muted' : 'font-semibold'}>{english ? nameEn : name}</span>
      ),
    },
    ...INDUSTRY_FIGURES.map((figure) => columnOf(figure, t(`figures.${figure}`), asOf)),
  ]
  return (
    <DataTable
      caption={t('caption')}
      columns={columns}
      rows={rows}
      rowKey={({ key }) => key}
      scroll
      foot={[
        t('total'),
        ...INDUSTRY_FIGURES.map((figure) =>
          total ? (
            <FigureLink key={figure} figure={figure} figures={total} asOf={asOf} part={{}} bare />
          ) : null,
        ),
      ]}
    />
  )
}

function columnOf(figure: IndustryFigure, header: string, asOf: CalendarDate): Column<Row> {
  return {
    key: figure,
    header: FIGURE_UNITS[figure] === 'yuan' ? <AmountHead>{header}</AmountHead> : header,
    align: 'end',
    cell: ({ figures, part, isChain }) => (
      <FigureLink
        figure={figure}
        figures={figures}
        asOf={asOf}
        part={part}
        bare
        className={isChain ? undefined : 'font-semibold'}
      />
    ),
  }
}

function rowsOf({ focuses, others }: Industries, otherName: { name: string; nameEn: string }): Row[] {
  const chainRows = (chains: Industries['others']['chains']) =>
    chains.flatMap(({ id, name, nameEn, figures }) =>
      figures ? [{ key: id, name, nameEn, figures, part: { chain: id }, isChain: true }] : [],
    )
  const focusRows = focuses.flatMap(({ id, name, nameEn, figures, chains }) =>
    figures
      ? [{ key: id, name, nameEn, figures, part: { focus: id }, isChain: false }, ...chainRows(chains)]
      : [],
  )
  if (!others.figures) return focusRows
  const rest = { key: 'others', ...otherName, figures: others.figures, part: { focus: null }, isChain: false }
  return [...focusRows, rest, ...chainRows(others.chains)]
}
