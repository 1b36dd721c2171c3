import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ACCEPTED_ENDINGS, MAX_FILE_BYTES } from '@/features/attachments/rules'
import { readFilters } from '@/features/pipeline/schema'
import { RecordVisitForm } from '@/features/visits/components/record-visit-form'
import { findEnterpriseToVisit, listVisitChoices } from '@/features/visits/list-choices'
import { canRecordVisits } from '@/features/visits/policy'
import { visitPrefill } from '@/features/visits/schema'
import { today } from '@/lib/dates'
import { requireActor } from '@/server/session'
import { Page } from '@/ui/page'
import { PageHeader } from '@/ui/page-header'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('visits'))('newTitle') }
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function NewVisitPage({ searchParams }: Props) {
  const [actor, t, said] = await Promise.all([requireActor(), getTranslations('visits'), searchParams])
  if (!canRecordVisits(actor)) notFound()
  const { enterprise } = readFilters(visitPrefill, said)
  return (
    <Page width="form">
      <PageHeader title={t('newTitle')} breadcrumbs={[{ label: t('title'), href: '/visits' }]} />
      <RecordVisitForm
        userId={actor.userId}
        today={today()}
        choices={await listVisitChoices(actor)}
        limits={{ accept: ACCEPTED_ENDINGS, maxBytes: MAX_FILE_BYTES }}
        enterprise={enterprise ? await findEnterpriseToVisit(actor, enterprise) : null}
      />
    </Page>
  )
}
