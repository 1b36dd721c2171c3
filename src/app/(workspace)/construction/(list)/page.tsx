import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { readsProjects } from '@/features/pipeline/policy'
import { requireActor } from '@/server/session'
import { LinkTabs } from '@/ui/link-tabs'
import { Page } from '@/ui/page'
import { PageHeader } from '@/ui/page-header'
import { ListTools } from '../../list-tools'
import { ScaleView } from './scale-view'
import { SitesView } from './sites-view'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('construction'))('list.title') }
}

export default async function ConstructionPage({ searchParams }: Props) {
  const actor = await requireActor()
  if (!readsProjects(actor)) notFound()
  const [said, t] = await Promise.all([searchParams, getTranslations('construction.list')])
  const scale = said.view === 'scale'
  const View = scale ? ScaleView : SitesView
  return (
    <Page>
      <PageHeader
        title={t('title')}
        subtitle={t('subtitle')}
        tools={<ListTools list={scale ? 'scale-watch' : 'sites'} />}
      />
      <LinkTabs
        label={t('tabs.label')}
        tabs={[
          { href: '/construction', label: t('tabs.sites') },
          { href: '/construction?view=scale', label: t('tabs.scale') },
        ]}
      />
      <View actor={actor} said={said} />
    </Page>
  )
}
