import { useLocale, useTranslations } from 'next-intl'
import { formatMonth, lastOfMonth } from '@/lib/dates'
import { LinkTabs } from '@/ui/link-tabs'
import { Section } from '@/ui/section'
import { type Column, DataTable } from '@/ui/table/data-table'
import { TextLink } from '@/ui/text-link'
import { figureHref, type HrefView, NONE, RATES, SPLITS, type Split, writtenRatio } from '../rules'
import type { RatePart, RateSum } from '../summarise-rates'
import { FigureValue } from './figure-value'

/** A rate split: each part with both of its sums, which open their lists. By month it divides what stood at its end. */
export function RateSplit({ rate, by, view }: { rate: RateSum; by: Split; view: HrefView }) {
  const t = useTranslations('figures')
  const english = useLocale() === 'en'
  const locale = useLocale()
  const sideOf = (side: 'numerator' | 'denominator'): Column<RatePart> => {
    const figure = RATES[rate.key][side]
    return {
      key: side,
      header: t(`keys.${figure}.name`),
      align: 'end',
      cell: (part) => (
        <TextLink href={figureHref(figure, narrowedTo(part, by, view))}>
          <FigureValue figure={figure} value={part[side]} />
        </TextLink>
      ),
    }
  }
  const columns: Column<RatePart>[] = [
    {
      key: 'part',
      header: t(`filter.${by}`),
      cell: ({ name, nameEn }) => (by === 'month' ? formatMonth(name, locale) : english ? nameEn : name),
    },
    {
      key: 'rate',
      header: t('rate.rate'),
      align: 'end',
      phone: 'end',
      cell: ({ numerator, denominator }) => writtenRatio(numerator, denominator) ?? '—',
    },
    sideOf('numerator'),
    sideOf('denominator'),
  ]
  const tabHref = (split: Split) => figureHref(rate.key, { ...view, by: split })
  const parts = rate.by ?? []
  return (
    <Section title={t('split.title')}>
      <div className="mb-3">
        <LinkTabs
          label={t('split.title')}
          tabs={SPLITS.map((split) => ({ href: tabHref(split), label: t(`filter.${split}`) }))}
          current={tabHref(by)}
        />
      </div>
      <DataTable
        caption={t('rate.caption', { name: t(`keys.${rate.key}.name`), split: t(`filter.${by}`) })}
        columns={columns}
        rows={by === 'month' ? parts.toReversed() : parts}
        rowKey={({ id }) => id ?? NONE}
      />
    </Section>
  )
}

/** Both sums of a month are what stood at its end. */
function narrowedTo({ id }: RatePart, by: Split, view: HrefView): HrefView {
  const { compare: _, compareKnownAt: __, by: ___, ...narrowed } = view
  return by === 'month' ? { ...narrowed, asOf: lastDayIn(id ?? '', view.asOf) } : { ...narrowed, [by]: id }
}

function lastDayIn(month: string, asOf: string): string {
  const end = lastOfMonth(`${month}-01`)
  return end < asOf ? end : asOf
}
