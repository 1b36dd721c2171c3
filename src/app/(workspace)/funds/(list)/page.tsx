import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { fundChoicesIn } from '@/features/fund-registrations/components/fund-choices'
import { FundFilters } from '@/features/fund-registrations/components/fund-filters'
import { FundsTable } from '@/features/fund-registrations/components/funds-table'
import { canReadFunds } from '@/features/fund-registrations/policy'
import {
  listFundChoices,
  listFundRegistrations,
  mayRegisterFunds,
} from '@/features/fund-registrations/queries'
import { fundFilters } from '@/features/fund-registrations/schema'
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
  return { title: (await getTranslations('fund-registrations'))('title') }
}

export default async function FundsPage({ searchParams }: Props) {
  const actor = await requireActor()
  if (!canReadFunds(actor)) notFound()
  const said = await searchParams
  const { cursor, sort, limit, ...filters } = readFilters(fundFilters, said)
  const [{ items, nextCursor, total }, choices, mayWrite, t, locale] = await Promise.all([
    listFundRegistrations(actor, { cursor, sort, ...filters }),
    listFundChoices(actor),
    mayRegisterFunds(actor),
    getTranslations('fund-registrations'),
    getLocale(),
  ])
  return (
    <Page>
      <PageHeader
        title={t('title')}
        subtitle={t('list.subtitle')}
        tools={<ListTools list="funds" />}
        actions={mayWrite ? <NewLink href="/funds/new">{t('register.action')}</NewLink> : null}
      />
      <FundFilters choices={fundChoicesIn(locale, choices)} />
      <FundsTable
        rows={items}
        total={total}
        filtered={Object.values(filters).some(Boolean)}
        hidden={hiddenColumns('funds', said)}
      />
      <Pager nextCursor={nextCursor} summary={t('list.summary', { count: total.count })} />
    </Page>
  )
}
