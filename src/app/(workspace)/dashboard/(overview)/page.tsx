import type { Metadata } from 'next'
import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { Suspense } from 'react'
import { DashboardFilters } from '@/features/dashboards/components/dashboard-filters'
import { HeadlineRow } from '@/features/dashboards/components/headline-row'
import { NoFigures } from '@/features/dashboards/components/no-figures'
import { WhoseTabs } from '@/features/dashboards/components/whose-tabs'
import { dashboardsOf, viewFor } from '@/features/dashboards/policy'
import { getDashboard } from '@/features/dashboards/queries'
import { narrowingOf, readDashboardView } from '@/features/dashboards/schema'
import { DateControl } from '@/features/figures/components/date-control'
import { canReadFigures, namesInScope } from '@/features/figures/policy'
import { today } from '@/lib/dates'
import { requireActor } from '@/server/session'
import { Page } from '@/ui/page'
import { PageHeader } from '@/ui/page-header'
import { Skeleton } from '@/ui/skeleton'
import { DashboardPanels } from './panels'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('dashboards'))('title') }
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function DashboardPage({ searchParams }: Props) {
  const actor = await requireActor()
  if (!canReadFigures(actor)) return <NoFigures />
  const view = viewFor(actor, readDashboardView(await searchParams, today()))
  const [t, dashboard] = await Promise.all([getTranslations(), getDashboard(actor, narrowingOf(view))])
  const { asOf, scope } = dashboard
  const entities = (await getFormatter()).list(namesInScope(scope, await getLocale()))
  const whose =
    view.of === 'own'
      ? [t('dashboards.ownScope'), entities]
      : [t(`figures.scope.${scope.kind}`, { entities })]
  return (
    <Page>
      <PageHeader
        title={t('dashboards.title')}
        marks={<WhoseTabs open={view.of} choices={dashboardsOf(actor)} />}
        subtitle={
          <>
            {/* On screen the control beside it says the day. */}
            <span className="hidden print:inline">{t('dashboards.printedOn', { asOf })}</span>
            {whose.filter(Boolean).join(' · ')}
          </>
        }
        actions={<DateControl asOf={asOf} today={today()} knownAt={view.knownAt ?? null} />}
      />
      <Suspense fallback={<Skeleton className="h-9" />}>
        <DashboardFilters actor={actor} of={view.of} />
      </Suspense>
      <HeadlineRow dashboard={dashboard} view={view} />
      <DashboardPanels actor={actor} view={view} dashboard={dashboard} />
    </Page>
  )
}
