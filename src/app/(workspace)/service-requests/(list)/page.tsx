import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { RaiseRequest } from '@/features/aftercare/components/raise-request'
import { RequestFilterBar } from '@/features/aftercare/components/request-filter-bar'
import { RequestsTable } from '@/features/aftercare/components/requests-table'
import { listServiceRequests } from '@/features/aftercare/list-requests'
import { mayRaiseRequests } from '@/features/aftercare/policy'
import { requestFilters } from '@/features/aftercare/schema'
import { hiddenColumns } from '@/features/lists/read-address'
import { readsProjects } from '@/features/pipeline/policy'
import { readFilters } from '@/features/pipeline/schema'
import { listHolderOptions } from '@/features/projects/present-project'
import { requireActor } from '@/server/session'
import { Page } from '@/ui/page'
import { PageHeader } from '@/ui/page-header'
import { Pager } from '@/ui/pager'
import { ListTools } from '../../list-tools'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('aftercare'))('title') }
}

export default async function ServiceRequestsPage({ searchParams }: Props) {
  const actor = await requireActor()
  if (!readsProjects(actor)) notFound()
  const said = await searchParams
  const { cursor, sort, limit, ...filters } = readFilters(requestFilters, said)
  const [{ items, nextCursor, total }, holders, t] = await Promise.all([
    listServiceRequests(actor, { cursor, sort, ...filters }),
    listHolderOptions(actor, await getLocale()),
    getTranslations('aftercare'),
  ])
  const mean =
    total.satisfaction === null ? '' : t('list.mean', { score: (total.satisfaction / 10).toFixed(1) })
  return (
    <Page>
      <PageHeader
        title={t('title')}
        subtitle={t('list.subtitle')}
        tools={<ListTools list="service-requests" />}
        actions={mayRaiseRequests(actor) ? <RaiseRequest variant="primary" size="md" /> : null}
      />
      <RequestFilterBar holders={holders} />
      <RequestsTable
        rows={items}
        filtered={Object.values(filters).some(Boolean)}
        hidden={hiddenColumns('service-requests', said)}
      />
      <Pager nextCursor={nextCursor} summary={`${t('list.summary', { ...total, satisfaction: 0 })}${mean}`} />
    </Page>
  )
}
