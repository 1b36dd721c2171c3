import { Plus } from 'lucide-react'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { AsOfControl } from '@/features/dashboards/components/as-of-control'
import { readFilters } from '@/features/pipeline/schema'
import { PeriodTabs } from '@/features/targets/components/period-tabs'
import { targetChoicesIn } from '@/features/targets/components/target-choices'
import { TargetFilters } from '@/features/targets/components/target-filters'
import { TargetsTable } from '@/features/targets/components/targets-table'
import { canReadTargets, canSetTargets } from '@/features/targets/policy'
import { listTargetOwners, listTargets } from '@/features/targets/queries'
import { targetFilters } from '@/features/targets/schema'
import { today } from '@/lib/dates'
import { requireActor } from '@/server/session'
import { LinkButton } from '@/ui/link-button'
import { Page } from '@/ui/page'
import { PageHeader } from '@/ui/page-header'
import { Pager } from '@/ui/pager'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('targets'))('title') }
}

export default async function TargetsPage({ searchParams }: Props) {
  const actor = await requireActor()
  if (!canReadTargets(actor)) notFound()
  const { cursor, limit: _, ...asked } = readFilters(targetFilters, await searchParams)
  const [{ items, nextCursor, total, asOf }, owners, t, locale] = await Promise.all([
    listTargets(actor, { ...asked, cursor }),
    listTargetOwners(actor),
    getTranslations('targets'),
    getLocale(),
  ])
  const { asOf: __, sort: ___, when: ____, ...narrowing } = asked
  return (
    <Page>
      <PageHeader
        title={t('title')}
        subtitle={t('subtitle')}
        actions={
          <>
            <AsOfControl asOf={asOf} today={today()} />
            {canSetTargets(actor) ? (
              <LinkButton variant="primary" href="/targets/new" icon={<Plus aria-hidden />}>
                {t('set.action')}
              </LinkButton>
            ) : null}
          </>
        }
      />
      <PeriodTabs params={asked} />
      <TargetFilters choices={targetChoicesIn(locale, owners)} />
      <TargetsTable rows={items} asOf={asOf} filtered={Object.values(narrowing).some(Boolean)} />
      <Pager nextCursor={nextCursor} summary={t('list.summary', { count: total })} />
    </Page>
  )
}
