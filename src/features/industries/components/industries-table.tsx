import { useLocale, useTranslations } from 'next-intl'
import { FIGURE_UNITS } from '@/features/figures/rules'
import type { CalendarDate } from '@/lib/dates'
import { AmountHead } from '@/ui/table/column-amount'
import { type Column, DataTable } from '@/ui/table/data-table'
import { type IndustryRow, layOutIndustries } from '../lay-out-industries'
import type { Industries } from '../queries'
import { INDUSTRY_FIGURES, type IndustryFigure } from '../rules'
import { FigureLink } from './figure-link'

/** The roll-up: each focus industry over its chains, then what belongs to none; the foot is the ledger's whole. */
export function IndustriesTable({ industries }: { industries: Industries }) {
  const t = useTranslations('industries')
  const english = useLocale() === 'en'
  const { asOf, total } = industries
  const rows = layOutIndustries(industries, { name: t('others'), nameEn: t('others') })
  const columns: Column<IndustryRow>[] = [
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

function columnOf(figure: IndustryFigure, header: string, asOf: CalendarDate): Column<IndustryRow> {
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
