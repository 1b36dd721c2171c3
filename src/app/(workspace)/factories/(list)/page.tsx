import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { BuildingFilters } from '@/features/factories/components/building-filters'
import { BuildingsTable } from '@/features/factories/components/buildings-table'
import { FactoryTabs } from '@/features/factories/components/factory-tabs'
import { ParksPanel } from '@/features/factories/components/parks-panel'
import { listBuildings, listFactoryOwners } from '@/features/factories/list-buildings'
import { buildingFilters } from '@/features/factories/schema'
import { summariseParks } from '@/features/factories/summarise-parks'
import { hiddenColumns } from '@/features/lists/read-address'
import { readFilters } from '@/features/pipeline/schema'
import { orNotFound } from '@/server/page'
import { requireActor } from '@/server/session'
import { NewLink } from '@/ui/new-link'
import { Page } from '@/ui/page'
import { PageHeader } from '@/ui/page-header'
import { Pager } from '@/ui/pager'
import { ListTools } from '../../list-tools'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('factories'))('title') }
}

export default async function FactoriesPage({ searchParams }: Props) {
  const actor = await requireActor()
  const said = await searchParams
  const { cursor, limit: _, ...filters } = readFilters(buildingFilters, said)
  const [{ items, nextCursor, total }, owners, sums, t, locale] = await Promise.all([
    orNotFound(listBuildings(actor, { cursor, ...filters })),
    orNotFound(listFactoryOwners(actor)),
    orNotFound(summariseParks(actor)),
    getTranslations('factories'),
    getLocale(),
  ])
  const options = owners.map(({ id, name, nameEn }) => ({
    value: id,
    label: locale === 'en' ? nameEn : name,
  }))
  const filtered = Object.values(filters).some(Boolean)
  const hidden = hiddenColumns('factories', said)
  const mayAdd = owners.some(({ own }) => own)
  return (
    <Page>
      <PageHeader
        title={t('title')}
        subtitle={t('list.subtitle')}
        tools={<ListTools list="factories" />}
        actions={mayAdd ? <NewLink href="/factories/new">{t('add.action')}</NewLink> : null}
      />
      <FactoryTabs />
      <ParksPanel sums={sums} />
      <BuildingFilters owners={options} />
      <BuildingsTable rows={items} total={total} filtered={filtered} hidden={hidden} />
      <Pager nextCursor={nextCursor} summary={t('list.summary', { count: total.count })} />
    </Page>
  )
}
