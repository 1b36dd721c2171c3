import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { choicesIn } from '@/features/direct-investments/components/choices-in'
import { RegisterForm } from '@/features/direct-investments/components/register-form'
import { listDirectInvestmentChoices } from '@/features/direct-investments/queries'
import { mayRegisterFunds } from '@/features/fund-registrations/queries'
import { today } from '@/lib/dates'
import { requireActor } from '@/server/session'
import { Page } from '@/ui/page'
import { PageHeader } from '@/ui/page-header'
import { Panel } from '@/ui/panel'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('direct-investments'))('register.title') }
}

export default async function NewDirectInvestmentPage() {
  const actor = await requireActor()
  if (!(await mayRegisterFunds(actor))) notFound()
  const [choices, t, locale] = await Promise.all([
    listDirectInvestmentChoices(actor),
    getTranslations('direct-investments'),
    getLocale(),
  ])
  return (
    <Page width="form">
      <PageHeader
        title={t('register.title')}
        breadcrumbs={[{ label: t('title'), href: '/direct-investments' }]}
      />
      <Panel>
        <RegisterForm
          choices={choicesIn(locale, choices)}
          entityId={choices.fundsTaskForceId ?? ''}
          today={today()}
        />
      </Panel>
    </Page>
  )
}
