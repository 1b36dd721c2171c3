import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { AsOfControl } from '@/features/dashboards/components/as-of-control'
import { FigureFilters } from '@/features/figures/components/figure-filters'
import { FigureHeadline } from '@/features/figures/components/figure-headline'
import { RecordsTable } from '@/features/figures/components/records-table'
import { listFigureMembers } from '@/features/figures/list-figure-members'
import { listFigureRecords } from '@/features/figures/list-figure-records'
import { canReadFigures } from '@/features/figures/policy'
import { figureKey, readFigureView } from '@/features/figures/schema'
import { today } from '@/lib/dates'
import { requireActor } from '@/server/session'
import { Page } from '@/ui/page'
import { PageHeader } from '@/ui/page-header'
import { Pager } from '@/ui/pager'

type Props = {
  params: Promise<{ key: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const key = figureKey.safeParse((await params).key)
  return key.success ? { title: (await getTranslations('figures'))(`keys.${key.data}.name`) } : {}
}

export default async function FigurePage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const key = figureKey.safeParse((await params).key)
  if (!key.success || !canReadFigures(actor)) notFound()
  const view = readFigureView(key.data, await searchParams, today())
  const [list, members] = await Promise.all([listFigureRecords(actor, view), listFigureMembers(actor, view)])
  const t = await getTranslations('figures')
  return (
    <Page>
      <PageHeader
        title={t(`keys.${key.data}.name`)}
        breadcrumbs={[{ label: t('breadcrumb'), href: `/dashboard?asOf=${view.asOf}` }]}
        actions={<AsOfControl asOf={view.asOf} today={today()} />}
      />
      <FigureHeadline list={list} view={view} />
      <FigureFilters members={members} scope={list.scope} chosen={view} />
      <RecordsTable list={list} />
      <Pager nextCursor={list.nextCursor} summary={t('list.records', { count: Number(list.count) })} />
    </Page>
  )
}
