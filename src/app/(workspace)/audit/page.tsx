import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { AuditFilters } from '@/features/audit/components/audit-filters'
import { AuditList } from '@/features/audit/components/audit-list'
import { ChainCheck } from '@/features/audit/components/chain-check'
import { canReadAuditLog } from '@/features/audit/policy'
import { listAuditEntries, listAuditedPeople } from '@/features/audit/queries'
import { readAuditFilters } from '@/features/audit/schema'
import { requireActor } from '@/server/session'
import { Page } from '@/ui/page'
import { PageHeader } from '@/ui/page-header'
import { Pager } from '@/ui/pager'
import { ListTools } from '../list-tools'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('audit'))('title') }
}

export default async function AuditPage({ searchParams }: Props) {
  const actor = await requireActor()
  if (!canReadAuditLog(actor)) notFound()
  const filters = readAuditFilters(await searchParams)
  const [page, people] = await Promise.all([listAuditEntries(actor, filters), listAuditedPeople(actor)])
  const t = await getTranslations('audit')
  return (
    <Page>
      <PageHeader title={t('title')} subtitle={t('subtitle')} tools={<ListTools list="audit" />} />
      <ChainCheck />
      <AuditFilters people={people} id={filters.id} />
      <AuditList items={page.items} />
      <Pager nextCursor={page.nextCursor} />
    </Page>
  )
}
