import { getLocale, getTranslations } from 'next-intl/server'
import { NAMES_OF_NONE, NONE } from '@/features/figures/rules'
import type { Actor } from '@/lib/actor'
import { formatYuan } from '@/lib/money'
import { type BarRow, BarSplit } from '@/ui/chart/bar-split'
import { ChartPanel } from '@/ui/chart/chart-panel'
import { TextLink } from '@/ui/text-link'
import { recordsHref } from '../rules'
import type { DashboardView } from '../schema'
import { CHAIN_KEYS, type FocusPart, type IndustryPart, summariseIndustries } from '../summarise-industries'
import { FigureDefinition } from './figure-definition'
import { Nothing } from './nothing'
import { RecordsNumber } from './records-number'

type Part = { focus?: string | null; chain?: string | null }

/** Signed amount by focus industry and by the chains of each, with what is in talks there. */
export async function IndustriesPanel({ actor, view }: { actor: Actor; view: DashboardView }) {
  const [focuses, t, locale] = await Promise.all([
    summariseIndustries(actor, view),
    getTranslations('dashboards.industries'),
    getLocale(),
  ])
  const rowOf = (industry: IndustryPart, part: Part, none: { name: string; nameEn: string }): BarRow => {
    const { text, exact } = formatYuan(industry.sums['signed.amount'], locale)
    const name = locale === 'en' ? (industry.nameEn ?? none.nameEn) : (industry.name ?? none.name)
    return {
      key: `${part.focus ?? NONE}-${part.chain ?? NONE}`,
      label: name,
      size: Math.max(Number(industry.sums['signed.amount']), 0),
      value: text,
      exact,
      href: recordsHref('signed.amount', view, part),
      rest: industry.id === null,
      more: (['signed.count', 'negotiating.count', 'leads.count', 'inProduction.count'] as const).map(
        (key) => (
          <RecordsNumber key={key} figure={key} value={industry.sums[key]} view={view} part={part} bare />
        ),
      ),
    }
  }
  const splitOf = ({ chains, ...focus }: FocusPart) => ({
    head: rowOf(focus, { focus: focus.id }, NAMES_OF_NONE.focus),
    // A focus industry of one chain says it all.
    rows:
      chains.length > 1 || focus.id === null
        ? chains.map((chain) => rowOf(chain, { focus: focus.id, chain: chain.id }, NAMES_OF_NONE.chain))
        : [],
  })
  const rows = focuses
    .map(splitOf)
    .flatMap(({ head, rows }) => [
      { ...head, rank: 'head' as const },
      ...rows.map((row) => ({ ...row, rank: 'within' as const })),
    ])
  return (
    <ChartPanel
      title={t('title')}
      note={<FigureDefinition keys={CHAIN_KEYS} asOf={view.asOf} />}
      actions={<TextLink href={`/industries?asOf=${view.asOf}`}>{t('all')}</TextLink>}
      className="h-full"
    >
      {rows.length > 0 ? (
        <BarSplit
          caption={t('title')}
          labelHead={t('industry')}
          valueHead={t('amount')}
          moreHeads={[
            t('signed'),
            t('negotiating'),
            { label: t('leads'), from: 'lg' },
            { label: t('inProduction'), from: 'lg' },
          ]}
          rows={rows}
        />
      ) : (
        <Nothing of="industries" />
      )}
    </ChartPanel>
  )
}
