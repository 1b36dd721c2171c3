import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { RecordVisitForm } from '@/features/visits/components/record-visit-form'
import { listVisitChoices } from '@/features/visits/list-choices'
import { canRecordVisits } from '@/features/visits/policy'
import { today } from '@/lib/dates'
import { requireActor } from '@/server/session'
import { Page } from '@/ui/page'
import { PageHeader } from '@/ui/page-header'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('visits'))('newTitle') }
}

export default async function NewVisitPage() {
  const [actor, t] = await Promise.all([requireActor(), getTranslations('visits')])
  if (!canRecordVisits(actor)) notFound()
  return (
    <Page width="form">
      <PageHeader title={t('newTitle')} breadcrumbs={[{ label: t('title'), href: '/visits' }]} />
      <RecordVisitForm choices={await listVisitChoices(actor)} today={today()} />
    </Page>
  )
}
