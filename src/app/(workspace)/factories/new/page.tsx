import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { AddBuildingForm } from '@/features/factories/components/building-forms'
import { listFactoryOwners } from '@/features/factories/list-buildings'
import { orNotFound } from '@/server/page'
import { requireActor } from '@/server/session'
import { Page } from '@/ui/page'
import { PageHeader } from '@/ui/page-header'
import { Panel } from '@/ui/panel'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('factories'))('add.title') }
}

export default async function NewBuildingPage() {
  const actor = await requireActor()
  const own = (await orNotFound(listFactoryOwners(actor))).filter((owner) => owner.own)
  if (own.length === 0) notFound()
  const [t, locale] = await Promise.all([getTranslations('factories'), getLocale()])
  const owners = own.map(({ id, name, nameEn }) => ({ value: id, label: locale === 'en' ? nameEn : name }))
  return (
    <Page width="form">
      <PageHeader title={t('add.title')} breadcrumbs={[{ label: t('title'), href: '/factories' }]} />
      <Panel>
        <AddBuildingForm owners={owners} />
      </Panel>
    </Page>
  )
}
