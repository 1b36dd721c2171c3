import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PassageGroups } from '@/features/dashboards/components/passage-groups'
import { PassagesTable } from '@/features/dashboards/components/passages-table'
import { listPassages } from '@/features/dashboards/list-passages'
import { narrowingOf, passageGroup, readDashboardView, stageOfPath } from '@/features/dashboards/schema'
import { DateControl } from '@/features/figures/components/date-control'
import { canReadFigures } from '@/features/figures/policy'
import { today } from '@/lib/dates'
import { requireActor } from '@/server/session'
import { Page } from '@/ui/page'
import { PageHeader } from '@/ui/page-header'
import { Pager } from '@/ui/pager'

type Props = {
  params: Promise<{ stage: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const stage = stageOfPath.safeParse((await params).stage)
  return stage.success ? { title: (await getTranslations('dashboards.stages'))(stage.data) } : {}
}

export default async function PassagesPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const stage = stageOfPath.safeParse((await params).stage)
  if (!stage.success || !canReadFigures(actor)) notFound()
  const said = await searchParams
  const view = readDashboardView(said, today())
  const group = passageGroup.catch('entered').parse(said.group)
  const page = await listPassages(actor, {
    ...narrowingOf(view),
    ...(view.of === 'own' ? { officer: actor.userId } : {}),
    stage: stage.data,
    group,
    cursor: typeof said.cursor === 'string' ? said.cursor : undefined,
  })
  const t = await getTranslations('dashboards')
  const { count, medianDays } = page.total
  const median = medianDays === null ? null : t('passages.median', { days: medianDays })
  return (
    <Page>
      <PageHeader
        title={t('passages.title', {
          stage: t(`stages.${stage.data}`),
          group: t(`passages.groups.${group}`),
        })}
        subtitle={[t('passages.count', { count }), median].filter(Boolean).join(' · ')}
        breadcrumbs={[{ label: t('title'), href: `/dashboard?asOf=${view.asOf}` }]}
        actions={<DateControl asOf={view.asOf} today={today()} knownAt={view.knownAt ?? null} />}
      />
      <PassageGroups open={group} />
      <PassagesTable rows={page.items} />
      <Pager nextCursor={page.nextCursor} summary={t('passages.count', { count })} />
    </Page>
  )
}
