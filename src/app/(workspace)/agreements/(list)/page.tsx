import { Plus } from 'lucide-react'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { readFilters } from '@/features/pipeline/schema'
import { AgreementFilterBar } from '@/features/strategic-agreements/components/agreement-filters'
import { AgreementsTable } from '@/features/strategic-agreements/components/agreements-table'
import { canReadAgreements, canWriteAgreements } from '@/features/strategic-agreements/policy'
import { listAgreements } from '@/features/strategic-agreements/queries'
import { agreementFilters } from '@/features/strategic-agreements/schema'
import { requireActor } from '@/server/session'
import { LinkButton } from '@/ui/link-button'
import { Page } from '@/ui/page'
import { PageHeader } from '@/ui/page-header'
import { Pager } from '@/ui/pager'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('strategic-agreements'))('title') }
}

export default async function AgreementsPage({ searchParams }: Props) {
  const actor = await requireActor()
  if (!canReadAgreements(actor)) notFound()
  const { cursor, sort, limit, ...filters } = readFilters(agreementFilters, await searchParams)
  const [{ items, nextCursor, total }, t] = await Promise.all([
    listAgreements(actor, { cursor, sort, ...filters }),
    getTranslations('strategic-agreements'),
  ])
  const sign = (
    <LinkButton variant="primary" href="/agreements/new" icon={<Plus aria-hidden />}>
      {t('form.new')}
    </LinkButton>
  )
  return (
    <Page>
      <PageHeader
        title={t('title')}
        subtitle={t('list.subtitle')}
        actions={canWriteAgreements(actor) ? sign : null}
      />
      <AgreementFilterBar />
      <AgreementsTable rows={items} filtered={Object.values(filters).some(Boolean)} />
      <Pager nextCursor={nextCursor} summary={t('list.summary', { count: total })} />
    </Page>
  )
}
