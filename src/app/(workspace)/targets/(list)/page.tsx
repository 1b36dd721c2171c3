import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { DateControl } from '@/features/figures/components/date-control'
import { hiddenColumns } from '@/features/lists/read-address'
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
import { NewLink } from '@/ui/new-link'
import { Page } from '@/ui/page'
import { PageHeader } from '@/ui/page-header'
import { Pager } from '@/ui/pager'
import { ListTools } from '../../list-tools'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('targets'))('title') }
}

export default async function TargetsPage({ searchParams }: Props) {
  const [actor, said] = await Promise.all([requireActor(), searchParams])
  if (!canReadTargets(actor)) notFound()
  const hidden = hiddenColumns('targets', said)
  const { cursor, limit: _, ...asked } = readFilters(targetFilters, said)
  const [{ items, nextCursor, total, asOf }, owners, t, locale] = await Promise.all([
    listTargets(actor, { ...asked, cursor }),
    listTargetOwners(actor),
    getTranslations('targets'),
    getLocale(),
  ])
  const { asOf: __, sort: ___, when: ____, ...narrowing } = asked
  const filtered = Object.values(narrowing).some(Boolean)
  return (
    <Page>
      <PageHeader
        title={t('title')}
        subtitle={t('subtitle')}
        tools={<ListTools list="targets" />}
        actions={
          <>
            <DateControl asOf={asOf} today={today()} />
            {canSetTargets(actor) ? <NewLink href="/targets/new">{t('set.action')}</NewLink> : null}
          </>
        }
      />
      <PeriodTabs params={asked} />
      <TargetFilters choices={targetChoicesIn(locale, owners)} />
      <TargetsTable rows={items} asOf={asOf} filtered={filtered} hidden={hidden} />
      <Pager nextCursor={nextCursor} summary={t('list.summary', { count: total })} />
    </Page>
  )
}
