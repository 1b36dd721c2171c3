import { Plus } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { readFilters } from '@/features/pipeline/schema'
import { VisitFilterBar } from '@/features/visits/components/visit-filter-bar'
import { VisitsTable } from '@/features/visits/components/visits-table'
import { listVisitingEntities } from '@/features/visits/list-choices'
import { canRecordVisits } from '@/features/visits/policy'
import { countVisits, listVisits } from '@/features/visits/queries'
import { visitFilters } from '@/features/visits/schema'
import { orNotFound } from '@/server/page'
import { requireActor } from '@/server/session'
import { LinkButton } from '@/ui/link-button'
import { Page } from '@/ui/page'
import { PageHeader } from '@/ui/page-header'
import { Pager } from '@/ui/pager'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('visits'))('title') }
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function VisitsPage({ searchParams }: Props) {
  const [actor, t, said] = await Promise.all([requireActor(), getTranslations('visits'), searchParams])
  const filters = readFilters(visitFilters, said)
  const [{ items, nextCursor }, count, entities] = await orNotFound(
    Promise.all([listVisits(actor, filters), countVisits(actor, filters), listVisitingEntities(actor)]),
  )
  return (
    <Page>
      <PageHeader
        title={t('title')}
        actions={
          canRecordVisits(actor) ? (
            <LinkButton variant="primary" href="/visits/new" icon={<Plus aria-hidden />}>
              {t('new')}
            </LinkButton>
          ) : null
        }
      />
      <VisitFilterBar entities={entities} />
      <VisitsTable visits={items} />
      <Pager nextCursor={nextCursor} summary={t('count', { count })} />
    </Page>
  )
}
