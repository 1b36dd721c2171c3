import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { CampaignFilter } from '@/features/campaigns/components/campaign-filter'
import { AddCampaign } from '@/features/campaigns/components/campaign-sheets'
import { CampaignsTable } from '@/features/campaigns/components/campaigns-table'
import { canReadCampaigns, canWriteCampaigns } from '@/features/campaigns/policy'
import { listCampaignChoices, listCampaigns } from '@/features/campaigns/queries'
import { campaignFilters } from '@/features/campaigns/schema'
import { hiddenColumns } from '@/features/lists/read-address'
import { readFilters } from '@/features/pipeline/schema'
import { today } from '@/lib/dates'
import { requireActor } from '@/server/session'
import { Page } from '@/ui/page'
import { PageHeader } from '@/ui/page-header'
import { ListTools } from '../list-tools'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('campaigns'))('title') }
}

export default async function CampaignsPage({ searchParams }: Props) {
  const actor = await requireActor()
  if (!canReadCampaigns(actor)) notFound()
  const said = await searchParams
  const [campaigns, choices, t] = await Promise.all([
    listCampaigns(actor, readFilters(campaignFilters, said)),
    listCampaignChoices(actor),
    getTranslations('campaigns'),
  ])
  const years = [...new Set(choices.map(({ year }) => year))]
  const write = canWriteCampaigns(actor)
  return (
    <Page>
      <PageHeader
        title={t('title')}
        subtitle={t('subtitle')}
        tools={<ListTools list="campaigns" />}
        actions={write ? <AddCampaign year={Number(today().slice(0, 4))} /> : null}
      />
      {years.length > 1 ? <CampaignFilter years={years} /> : null}
      <CampaignsTable rows={campaigns} write={write} hidden={hiddenColumns('campaigns', said)} />
    </Page>
  )
}
