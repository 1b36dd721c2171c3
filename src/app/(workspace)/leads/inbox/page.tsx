import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { AppealList } from '@/features/leads/components/appeal-list'
import { ScreeningList } from '@/features/leads/components/screening-list'
import { getScreeningChoices } from '@/features/leads/list-choices'
import { canRuleOnAppeals, canScreenLeads } from '@/features/leads/policy'
import { listAppeals, listLeadsToScreen } from '@/features/leads/queries'
import { ExportMenu } from '@/features/lists/components/export-menu'
import { TransferList } from '@/features/projects/components/transfer-list'
import { listTransfersToAnswer } from '@/features/projects/list-transfers'
import { requireActor } from '@/server/session'
import { Page } from '@/ui/page'
import { PageHeader } from '@/ui/page-header'
import { Panel } from '@/ui/panel'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('leads.inbox'))('title') }
}

export default async function LeadInboxPage() {
  const actor = await requireActor()
  if (!canScreenLeads(actor)) notFound()
  const rules = canRuleOnAppeals(actor)
  const [t, words, leads, choices, appeals, transfers] = await Promise.all([
    getTranslations('leads.inbox'),
    getTranslations('projects.transfer'),
    listLeadsToScreen(actor),
    getScreeningChoices(actor),
    rules ? listAppeals(actor) : [],
    listTransfersToAnswer(actor),
  ])
  return (
    <Page>
      <PageHeader
        title={t('title')}
        subtitle={t('subtitle')}
        tools={<ExportMenu list="leads-to-screen" also={{}} />}
      />
      <Panel title={t('waiting')} note={leads.length || undefined} flush>
        <ScreeningList leads={leads} choices={choices} />
      </Panel>
      {rules ? (
        <Panel title={t('appeals')} note={appeals.length || undefined} flush>
          <AppealList appeals={appeals} />
        </Panel>
      ) : null}
      {transfers.length > 0 ? (
        <Panel title={words(rules ? 'toRuleOn' : 'waiting')} note={transfers.length} flush>
          <TransferList transfers={transfers} />
        </Panel>
      ) : null}
    </Page>
  )
}
