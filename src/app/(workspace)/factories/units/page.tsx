import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { FactoryTabs } from '@/features/factories/components/factory-tabs'
import { UnitFinder } from '@/features/factories/components/unit-finder'
import { UnitsFound } from '@/features/factories/components/units-found'
import { listFactoryOwners, listUnits } from '@/features/factories/list-buildings'
import { unitFilters } from '@/features/factories/schema'
import { hiddenColumns } from '@/features/lists/read-address'
import { readFilters } from '@/features/pipeline/schema'
import { orNotFound } from '@/server/page'
import { requireActor } from '@/server/session'
import { Page } from '@/ui/page'
import { PageHeader } from '@/ui/page-header'
import { Pager } from '@/ui/pager'
import { Panel } from '@/ui/panel'
import { ListTools } from '../../list-tools'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('factories'))('find.title') }
}

export default async function FindUnitPage({ searchParams }: Props) {
  const actor = await requireActor()
  const said = await searchParams
  const { limit: _, ...asked } = readFilters(unitFilters, said)
  const unread = Object.keys(said).filter((name) => said[name] && !(name in asked))
  const [{ items, nextCursor, total }, owners, t, locale] = await Promise.all([
    orNotFound(listUnits(actor, asked)),
    orNotFound(listFactoryOwners(actor)),
    getTranslations('factories'),
    getLocale(),
  ])
  const options = owners.map(({ id, name, nameEn }) => ({
    value: id,
    label: locale === 'en' ? nameEn : name,
  }))
  const free = Number(total.freeArea).toLocaleString('en')
  return (
    <Page>
      <PageHeader
        title={t('find.title')}
        subtitle={t('find.subtitle')}
        tools={<ListTools list="factory-units" />}
      />
      <FactoryTabs />
      <Panel>
        <UnitFinder owners={options} unread={unread} />
      </Panel>
      <UnitsFound rows={items} hidden={hiddenColumns('factory-units', said)} />
      <Pager nextCursor={nextCursor} summary={t('find.summary', { count: total.count, area: free })} />
    </Page>
  )
}
