import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { hiddenColumns } from '@/features/lists/read-address'
import { readFilters } from '@/features/pipeline/schema'
import { AgreementFilterBar } from '@/features/strategic-agreements/components/agreement-filters'
import { AgreementsTable } from '@/features/strategic-agreements/components/agreements-table'
import { canReadAgreements, canWriteAgreements } from '@/features/strategic-agreements/policy'
import { listAgreements } from '@/features/strategic-agreements/queries'
import { agreementFilters } from '@/features/strategic-agreements/schema'
import { requireActor } from '@/server/session'
import { NewLink } from '@/ui/new-link'
import { Page } from '@/ui/page'
import { PageHeader } from '@/ui/page-header'
import { Pager } from '@/ui/pager'
import { ListTools } from '../../list-tools'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('strategic-agreements'))('title') }
}

export default async function AgreementsPage({ searchParams }: Props) {
  const actor = await requireActor()
  if (!canReadAgreements(actor)) notFound()
  const said = await searchParams
  const { cursor, sort, limit, ...filters } = readFilters(agreementFilters, said)
  const [{ items, nextCursor, total }, t] = await Promise.all([
    listAgreements(actor, { cursor, sort, ...filters }),
    getTranslations('strategic-agreements'),
  ])
  return (
    <Page>
      <PageHeader
        title={t('title')}
        subtitle={t('list.subtitle')}
        tools={<ListTools list="agreements" />}
        actions={canWriteAgreements(actor) ? <NewLink href="/agreements/new">{t('form.new')}</NewLink> : null}
      />
      <AgreementFilterBar />
      <AgreementsTable
        rows={items}
        filtered={Object.values(filters).some(Boolean)}
        hidden={hiddenColumns('agreements', said)}
      />
      <Pager nextCursor={nextCursor} summary={t('list.summary', { count: total })} />
    </Page>
  )
}
