import { Plus } from 'lucide-react'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { EnterpriseTable } from '@/features/enterprises/components/enterprise-table'
import { canReadEnterprises, canWriteEnterprises } from '@/features/enterprises/policy'
import { listEnterprises } from '@/features/enterprises/queries'
import { enterpriseFilters } from '@/features/enterprises/schema'
import { hiddenColumns } from '@/features/lists/read-address'
import { readFilters } from '@/features/pipeline/schema'
import { requireActor } from '@/server/session'
import { FilterBar } from '@/ui/filter-bar'
import { LinkButton } from '@/ui/link-button'
import { Page } from '@/ui/page'
import { PageHeader } from '@/ui/page-header'
import { Pager } from '@/ui/pager'
import { SearchBox } from '@/ui/search-box'
import { ListTools } from '../../list-tools'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('enterprises'))('title') }
}

export default async function EnterprisesPage({ searchParams }: Props) {
  const actor = await requireActor()
  if (!canReadEnterprises(actor)) notFound()
  const said = await searchParams
  const filters = readFilters(enterpriseFilters, said)
  const [t, { items, nextCursor }] = await Promise.all([
    getTranslations('enterprises'),
    listEnterprises(actor, filters),
  ])
  return (
    <Page>
      <PageHeader
        title={t('title')}
        tools={<ListTools list="enterprises" />}
        actions={
          canWriteEnterprises(actor) ? (
            <LinkButton href="/enterprises/new" icon={<Plus aria-hidden />}>
              {t('register')}
            </LinkButton>
          ) : null
        }
      />
      <FilterBar search={<SearchBox label={t('search')} />} />
      <EnterpriseTable enterprises={items} hidden={hiddenColumns('enterprises', said)} />
      <Pager nextCursor={nextCursor} summary={t('countOnPage', { count: items.length })} />
    </Page>
  )
}
