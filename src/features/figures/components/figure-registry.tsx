import { SearchX } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { EmptyState } from '@/ui/empty-state'
import { Section } from '@/ui/section'
import { type Column, DataTable } from '@/ui/table/data-table'
import {
  describeMeasure,
  groupOf,
  MEASURE_GROUPS,
  type MeasureGroup,
  matchesWords,
} from '../describe-measure'
import type { FigureSum } from '../queries'
import { figureHref, type HrefView, writtenRatio } from '../rules'
import type { RateSum } from '../summarise-rates'
import { FigureValue } from './figure-value'

type Measured = FigureSum | RateSum
type Props = { measures: Measured[]; view: HrefView; search: string; hidden?: readonly string[] }

/** Every figure and rate, with its value of the date and how it is counted; each opens its records. */
export function FigureRegistry({ measures, view, search, hidden }: Props) {
  const t = useTranslations('figures')
  const found = measures.filter(({ key }) => matchesWords(describeMeasure(key, t), search))
  if (found.length === 0)
    return <EmptyState icon={<SearchX />} title={t('registry.none')} hint={t('registry.noneHint')} />
  return MEASURE_GROUPS.map((group) => (
    <Group
      key={group}
      group={group}
      measures={found.filter(({ key }) => groupOf(key) === group)}
      view={view}
      hidden={hidden}
    />
  ))
}

type GroupProps = Omit<Props, 'search'> & { group: MeasureGroup }

function Group({ group, measures, view, hidden }: GroupProps) {
  const t = useTranslations('figures')
  if (measures.length === 0) return null
  const name = t(`registry.groups.${group}`)
  const columns: Column<Measured>[] = [
    { key: 'name', header: t('registry.name'), width: 'w-44', cell: ({ key }) => t(`keys.${key}.name`) },
    {
      key: 'value',
      header: t('registry.value'),
      align: 'end',
      phone: 'end',
      width: 'w-36',
      cell: (measured) => <Value measured={measured} />,
    },
    {
      key: 'rule',
      header: t('registry.rule'),
      cell: ({ key }) => <span className="block text-start text-muted">{describeMeasure(key, t).rule}</span>,
    },
    {
      key: 'source',
      header: t('registry.source'),
      width: 'w-52',
      from: 'xl',
      cell: ({ key }) => <span className="text-muted">{t(`keys.${key}.source`)}</span>,
    },
    {
      key: 'owner',
      header: t('registry.owner'),
      width: 'w-36',
      from: 'lg',
      cell: ({ key }) => <span className="text-muted">{t(`keys.${key}.owner`)}</span>,
    },
  ]
  return (
    <Section title={name} note={measures.length}>
      <DataTable
        hidden={hidden}
        caption={t('registry.caption', { group: name })}
        columns={columns}
        rows={measures}
        rowKey={({ key }) => key}
        rowHref={({ key }) => figureHref(key, view)}
      />
    </Section>
  )
}

function Value({ measured }: { measured: Measured }) {
  const t = useTranslations('figures.registry')
  if (measured.unit !== 'ratio') return <FigureValue figure={measured.key} value={measured.value} />
  return writtenRatio(measured.numerator, measured.denominator) ?? t('noValue')
}
