import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { PromiseFilterBar } from '@/features/commitments/components/promise-filter-bar'
import { PromiseTabs } from '@/features/commitments/components/promise-tabs'
import { PromisesTable } from '@/features/commitments/components/promises-table'
import { listPromises } from '@/features/commitments/list-promises'
import { promiseFilters } from '@/features/commitments/schema'
import { hiddenColumns } from '@/features/lists/read-address'
import { readsProjects } from '@/features/pipeline/policy'
import { readFilters } from '@/features/pipeline/schema'
import { listHolderOptions } from '@/features/projects/present-project'
import { today } from '@/lib/dates'
import { requireActor } from '@/server/session'
import { Page } from '@/ui/page'
import { PageHeader } from '@/ui/page-header'
import { Pager } from '@/ui/pager'
import { ListTools } from '../../list-tools'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('commitments'))('title') }
}

export default async function CommitmentsPage({ searchParams }: Props) {
  const actor = await requireActor()
  if (!readsProjects(actor)) notFound()
  const said = await searchParams
  const { cursor, limit, view, ...filters } = readFilters(promiseFilters, said)
  const [list, holders, t] = await Promise.all([
    listPromises(actor, { cursor, view, ...filters }),
    listHolderOptions(actor, await getLocale()),
    getTranslations('commitments'),
  ])
  const filtered = Boolean(view) || Object.values(filters).some(Boolean)
  return (
    <Page>
      <PageHeader title={t('title')} subtitle={t('list.subtitle')} tools={<ListTools list="commitments" />} />
      <PromiseTabs counts={list.counts} />
      <PromiseFilterBar holders={holders} />
      <PromisesTable
        list={list}
        filtered={filtered}
        day={today()}
        hidden={hiddenColumns('commitments', said)}
      />
      <Pager nextCursor={list.nextCursor} summary={t('list.summary', { count: list.total.count })} />
    </Page>
  )
}
