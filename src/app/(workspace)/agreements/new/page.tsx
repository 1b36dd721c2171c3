import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { SignAgreementForm } from '@/features/strategic-agreements/components/agreement-forms'
import { canWriteAgreements } from '@/features/strategic-agreements/policy'
import { requireActor } from '@/server/session'
import { Page } from '@/ui/page'
import { PageHeader } from '@/ui/page-header'
import { Panel } from '@/ui/panel'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('strategic-agreements'))('form.new') }
}

export default async function NewAgreementPage() {
  const [actor, t] = await Promise.all([requireActor(), getTranslations('strategic-agreements')])
  if (!canWriteAgreements(actor)) notFound()
  return (
    <Page width="form">
      <PageHeader title={t('form.new')} breadcrumbs={[{ label: t('title'), href: '/agreements' }]} />
      <Panel>
        <SignAgreementForm />
      </Panel>
    </Page>
  )
}
