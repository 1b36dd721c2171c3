import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ScheduleMeetingForm } from '@/features/decisions/components/schedule-meeting-form'
import { keepsMeetings } from '@/features/decisions/policy'
import { today } from '@/lib/dates'
import { requireActor } from '@/server/session'
import { Page } from '@/ui/page'
import { PageHeader } from '@/ui/page-header'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('decisions'))('newTitle') }
}

export default async function NewMeetingPage() {
  const [actor, t] = await Promise.all([requireActor(), getTranslations('decisions')])
  if (!keepsMeetings(actor)) notFound()
  return (
    <Page width="form">
      <PageHeader title={t('newTitle')} breadcrumbs={[{ label: t('title'), href: '/meetings' }]} />
      <ScheduleMeetingForm today={today()} />
    </Page>
  )
}
