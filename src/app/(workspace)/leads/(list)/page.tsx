import { Inbox } from 'lucide-react'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { campaignOptionsIn } from '@/features/campaigns/components/campaign-options'
import { canReadCampaigns } from '@/features/campaigns/policy'
import { listCampaignChoices } from '@/features/campaigns/queries'
import { LeadFilterBar } from '@/features/leads/components/lead-filter-bar'
import { LeadTable } from '@/features/leads/components/lead-table'
import { listHolders } from '@/features/leads/list-choices'
import { canLogLeads, canReadLeads, canScreenLeads } from '@/features/leads/policy'
import { listLeads } from '@/features/leads/queries'
import { leadFilters } from '@/features/leads/schema'
import { hiddenColumns } from '@/features/lists/read-address'
import { readFilters } from '@/features/pipeline/schema'
import { requireActor } from '@/server/session'
import { LinkButton } from '@/ui/link-button'
import { NewLink } from '@/ui/new-link'
import { Page } from '@/ui/page'
import { PageHeader } from '@/ui/page-header'
import { Pager } from '@/ui/pager'
import { ListTools } from '../../list-tools'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('leads'))('title') }
}

export default async function LeadsPage({ searchParams }: Props) {
  const actor = await requireActor()
  if (!canReadLeads(actor)) notFound()
  const said = await searchParams
  const filters = readFilters(leadFilters, said)
  const [t, { items, nextCursor }, holders, campaigns, locale] = await Promise.all([
    getTranslations('leads'),
    listLeads(actor, filters),
    listHolders(actor),
    canReadCampaigns(actor) ? listCampaignChoices(actor) : [],
    getLocale(),
  ])
  const actions = (
    <>
      {canScreenLeads(actor) ? (
        <LinkButton href="/leads/inbox" icon={<Inbox aria-hidden />}>
          {t('inbox.title')}
        </LinkButton>
      ) : null}
      {canLogLeads(actor) ? <NewLink href="/leads/new">{t('log')}</NewLink> : null}
    </>
  )
  return (
    <Page>
      <PageHeader title={t('title')} tools={<ListTools list="leads" />} actions={actions} />
      <LeadFilterBar holders={holders} campaigns={campaignOptionsIn(locale, campaigns)} />
      <LeadTable leads={items} hidden={hiddenColumns('leads', said)} />
      <Pager nextCursor={nextCursor} summary={t('countOnPage', { count: items.length })} />
    </Page>
  )
}
