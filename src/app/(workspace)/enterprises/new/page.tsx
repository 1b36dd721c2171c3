import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { RegisterEnterpriseForm } from '@/features/enterprises/components/register-enterprise-form'
import { canWriteEnterprises } from '@/features/enterprises/policy'
import { requireActor } from '@/server/session'
import { Page } from '@/ui/page'
import { PageHeader } from '@/ui/page-header'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('enterprises.form'))('registerTitle') }
}

export default async function NewEnterprisePage() {
  const actor = await requireActor()
  if (!canWriteEnterprises(actor)) notFound()
  const t = await getTranslations('enterprises')
  return (
    <Page width="form">
      <PageHeader
        title={t('form.registerTitle')}
        breadcrumbs={[{ label: t('title'), href: '/enterprises' }]}
      />
      <RegisterEnterpriseForm userId={actor.userId} />
    </Page>
  )
}
