import { Plus } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { hiddenColumns } from '@/features/lists/read-address'
import { readFilters } from '@/features/pipeline/schema'
import { MonthOfVisits } from '@/features/visits/components/month-of-visits'
import { VisitFilterBar } from '@/features/visits/components/visit-filter-bar'
import { VisitList } from '@/features/visits/components/visit-list'
import { VisitViews } from '@/features/visits/components/visit-views'
import { listVisitingEntities } from '@/features/visits/list-choices'
import { canRecordVisits } from '@/features/visits/policy'
import { visitFilters, visitsShown } from '@/features/visits/schema'
import { orNotFound } from '@/server/page'
import { requireActor } from '@/server/session'
import { LinkButton } from '@/ui/link-button'
import { Page } from '@/ui/page'
import { PageHeader } from '@/ui/page-header'
import { ListTools } from '../../list-tools'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('visits'))('title') }
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function VisitsPage({ searchParams }: Props) {
  const [actor, t, said] = await Promise.all([requireActor(), getTranslations('visits'), searchParams])
  const filters = readFilters(visitFilters, said)
  const { view, month } = readFilters(visitsShown, said)
  const entities = await orNotFound(listVisitingEntities(actor))
  return (
    <Page>
      <PageHeader
        title={t('title')}
        tools={<ListTools list="visits" />}
        actions={
          canRecordVisits(actor) ? (
            <LinkButton variant="primary" href="/visits/new" icon={<Plus aria-hidden />}>
              {t('new')}
            </LinkButton>
          ) : null
        }
      />
      <VisitViews said={said} />
      <VisitFilterBar entities={entities} withDays={!view} />
      {view ? (
        <MonthOfVisits actor={actor} view={view} month={month} filters={filters} />
      ) : (
        <VisitList actor={actor} filters={filters} hidden={hiddenColumns('visits', said)} />
      )}
    </Page>
  )
}
