import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { choicesIn } from '@/features/direct-investments/components/choices-in'
import { DirectInvestmentFilters } from '@/features/direct-investments/components/direct-investment-filters'
import { DirectInvestmentsTable } from '@/features/direct-investments/components/direct-investments-table'
import { FundDemand } from '@/features/direct-investments/components/fund-demand'
import { listDirectInvestments } from '@/features/direct-investments/list-direct-investments'
import { listDirectInvestmentChoices } from '@/features/direct-investments/queries'
import { directInvestmentFilters } from '@/features/direct-investments/schema'
import { canReadFunds } from '@/features/fund-registrations/policy'
import { mayRegisterFunds } from '@/features/fund-registrations/queries'
import { hiddenColumns } from '@/features/lists/read-address'
import { readFilters } from '@/features/pipeline/schema'
import { requireActor } from '@/server/session'
import { NewLink } from '@/ui/new-link'
import { Page } from '@/ui/page'
import { PageHeader } from '@/ui/page-header'
import { Pager } from '@/ui/pager'
import { ListTools } from '../../list-tools'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('direct-investments'))('title') }
}

export default async function DirectInvestmentsPage({ searchParams }: Props) {
  const actor = await requireActor()
  if (!canReadFunds(actor)) notFound()
  const said = await searchParams
  const { cursor, sort, limit, ...filters } = readFilters(directInvestmentFilters, said)
  const [{ items, nextCursor, total }, choices, mayWrite, t, locale] = await Promise.all([
    listDirectInvestments(actor, { cursor, sort, ...filters }),
    listDirectInvestmentChoices(actor),
    mayRegisterFunds(actor),
    getTranslations('direct-investments'),
    getLocale(),
  ])
  const { count, asking } = total
  return (
    <Page>
      <PageHeader
        title={t('title')}
        subtitle={t('list.subtitle')}
        tools={<ListTools list="direct-investments" />}
        actions={mayWrite ? <NewLink href="/direct-investments/new">{t('register.action')}</NewLink> : null}
      />
      <FundDemand actor={actor} />
      <DirectInvestmentFilters choices={choicesIn(locale, choices)} />
      <DirectInvestmentsTable
        rows={items}
        total={total}
        filtered={Object.values(filters).some(Boolean)}
        hidden={hiddenColumns('direct-investments', said)}
      />
      <Pager nextCursor={nextCursor} summary={t('list.summary', { count, asking })} />
    </Page>
  )
}
