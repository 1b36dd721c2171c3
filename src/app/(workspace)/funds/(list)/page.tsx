import { Plus } from 'lucide-react'
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
import { readFilters } from '@/features/pipeline/schema'
import { requireActor } from '@/server/session'
import { LinkButton } from '@/ui/link-button'
import { Page } from '@/ui/page'
import { PageHeader } from '@/ui/page-header'
import { Pager } from '@/ui/pager'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('fund-registrations'))('title') }
}

export default async function FundsPage({ searchParams }: Props) {
  const actor = await requireActor()
  if (!canReadFunds(actor)) notFound()
  const { cursor, sort, limit, ...filters } = readFilters(fundFilters, await searchParams)
  const [{ items, nextCursor, total }, choices, mayWrite, t, locale] = await Promise.all([
    listFundRegistrations(actor, { cursor, sort, ...filters }),
    listFundChoices(actor),
    mayRegisterFunds(actor),
    getTranslations('fund-registrations'),
    getLocale(),
  ])
  const register = (
    <LinkButton variant="primary" href="/funds/new" icon={<Plus aria-hidden />}>
      {t('register.action')}
    </LinkButton>
  )
  return (
    <Page>
      <PageHeader title={t('title')} subtitle={t('list.subtitle')} actions={mayWrite ? register : null} />
      <FundFilters choices={fundChoicesIn(locale, choices)} />
      <FundsTable rows={items} total={total} filtered={Object.values(filters).some(Boolean)} />
      <Pager nextCursor={nextCursor} summary={t('list.summary', { count: total.count })} />
    </Page>
  )
}
