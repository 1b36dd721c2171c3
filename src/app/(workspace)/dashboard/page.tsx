import type { Metadata } from 'next'
import { getFormatter, getTranslations } from 'next-intl/server'
import { AsOfControl } from '@/features/dashboards/components/as-of-control'
import { HeadlineRow } from '@/features/dashboards/components/headline-row'
import { NoFigures } from '@/features/dashboards/components/no-figures'
import { SignedMonths } from '@/features/dashboards/components/signed-months'
import { SignedSplit } from '@/features/dashboards/components/signed-split'
import { StageFunnel } from '@/features/dashboards/components/stage-funnel'
import { getDashboard } from '@/features/dashboards/queries'
import { readDashboardView } from '@/features/dashboards/schema'
import { canReadFigures } from '@/features/figures/policy'
import { today } from '@/lib/dates'
import { requireActor } from '@/server/session'
import { Page } from '@/ui/page'
import { PageHeader } from '@/ui/page-header'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('dashboards'))('title') }
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function DashboardPage({ searchParams }: Props) {
  const actor = await requireActor()
  if (!canReadFigures(actor)) return <NoFigures />
  const t = await getTranslations()
  const view = readDashboardView(await searchParams, today())
  const dashboard = await getDashboard(actor, view)
  const { asOf, scope } = dashboard
  const own = scope.kind === 'AREA' ? [] : scope.entities.map(({ name }) => name)
  const entities = (await getFormatter()).list(own)
  return (
    <Page>
      <PageHeader
        title={t('dashboards.title')}
        subtitle={
          <>
            {/* On screen the control beside it says the day. */}
            <span className="hidden print:inline">{t('dashboards.printedOn', { asOf })}</span>
            {t(`figures.scope.${scope.kind}`, { entities })}
          </>
        }
        actions={<AsOfControl asOf={asOf} today={today()} />}
      />
      <HeadlineRow {...dashboard} />
      <div className="grid gap-4 xl:grid-cols-2 xl:[&>:last-child:nth-child(odd)]:col-span-2">
        {scope.kind === 'AREA' || dashboard.holders.length > 1 ? (
          <SignedSplit by="holder" asOf={asOf} parts={dashboard.holders} whole={dashboard.signed} />
        ) : null}
        <SignedMonths {...dashboard} />
        <SignedSplit by="event" asOf={asOf} parts={dashboard.events} whole={dashboard.signed} />
        <StageFunnel {...dashboard} />
      </div>
    </Page>
  )
}
