import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { DateControl } from '@/features/figures/components/date-control'
import { FigureRegistry } from '@/features/figures/components/figure-registry'
import { canReadFigures } from '@/features/figures/policy'
import { summariseFigures } from '@/features/figures/queries'
import { type Params, readSearch, readView } from '@/features/figures/schema'
import { summariseRates } from '@/features/figures/summarise-rates'
import { hiddenColumns } from '@/features/lists/read-address'
import { today } from '@/lib/dates'
import { requireActor } from '@/server/session'
import { FilterBar } from '@/ui/filter-bar'
import { Page } from '@/ui/page'
import { PageHeader } from '@/ui/page-header'
import { SearchBox } from '@/ui/search-box'
import { ListTools } from '../../list-tools'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('figures.registry'))('title') }
}

export default async function FiguresPage({ searchParams }: { searchParams: Promise<Params> }) {
  const actor = await requireActor()
  if (!canReadFigures(actor)) notFound()
  const params = await searchParams
  const { asOf, knownAt } = readView(params, today())
  const [{ figures }, { rates }] = await Promise.all([
    summariseFigures(actor, { asOf, knownAt }),
    summariseRates(actor, { asOf, knownAt }),
  ])
  const t = await getTranslations('figures.registry')
  return (
    <Page>
      <PageHeader
        title={t('title')}
        subtitle={t('subtitle')}
        tools={<ListTools list="figures" />}
        actions={<DateControl asOf={asOf} today={today()} knownAt={knownAt ?? null} />}
      />
      <FilterBar search={<SearchBox label={t('search')} />} />
      <FigureRegistry
        measures={[...figures, ...rates]}
        view={{ asOf, knownAt }}
        search={readSearch(params)}
        hidden={hiddenColumns('figures', params)}
      />
    </Page>
  )
}
