import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { fundChoicesIn } from '@/features/fund-registrations/components/fund-choices'
import { RegisterFundForm } from '@/features/fund-registrations/components/fund-form'
import { listFundChoices, mayRegisterFunds } from '@/features/fund-registrations/queries'
import { requireActor } from '@/server/session'
import { Page } from '@/ui/page'
import { PageHeader } from '@/ui/page-header'
import { Panel } from '@/ui/panel'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('fund-registrations'))('register.title') }
}

export default async function NewFundPage() {
  const actor = await requireActor()
  if (!(await mayRegisterFunds(actor))) notFound()
  const [choices, t, locale] = await Promise.all([
    listFundChoices(actor),
    getTranslations('fund-registrations'),
    getLocale(),
  ])
  return (
    <Page width="form">
      <PageHeader title={t('register.title')} breadcrumbs={[{ label: t('title'), href: '/funds' }]} />
      <Panel>
        <RegisterFundForm
          choices={fundChoicesIn(locale, choices)}
          entityId={choices.fundsTaskForceId ?? ''}
        />
      </Panel>
    </Page>
  )
}
