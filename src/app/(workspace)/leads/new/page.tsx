import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { LogLeadForm } from '@/features/leads/components/log-lead-form'
import { getLeadChoices } from '@/features/leads/list-choices'
import { canLogLeads } from '@/features/leads/policy'
import { leadPrefill } from '@/features/leads/schema'
import { today } from '@/lib/dates'
import { requireActor } from '@/server/session'
import { Page } from '@/ui/page'
import { PageHeader } from '@/ui/page-header'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('leads.form'))('title') }
}

export default async function NewLeadPage({ searchParams }: Props) {
  const actor = await requireActor()
  if (!canLogLeads(actor)) notFound()
  const asked = leadPrefill.safeParse(await searchParams)
  const [t, choices] = await Promise.all([
    getTranslations('leads'),
    getLeadChoices(actor, asked.success ? asked.data : {}),
  ])
  return (
    <Page>
      <PageHeader title={t('form.title')} breadcrumbs={[{ label: t('title'), href: '/leads' }]} />
      <LogLeadForm {...choices} userId={actor.userId} today={today()} />
    </Page>
  )
}
