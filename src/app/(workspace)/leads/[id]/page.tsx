import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { canReadEnterprises } from '@/features/enterprises/policy'
import { ImportOrigin } from '@/features/imports/components/import-origin'
import { LeadActs } from '@/features/leads/components/lead-acts'
import { LeadFacts } from '@/features/leads/components/lead-facts'
import { LeadHistory } from '@/features/leads/components/lead-history'
import { LeadStateBadge } from '@/features/leads/components/lead-state'
import { OtherReports } from '@/features/leads/components/other-reports'
import { getLead } from '@/features/leads/get-lead'
import { getScreeningChoices } from '@/features/leads/list-choices'
import { openOnce } from '@/server/page'
import { Badge } from '@/ui/badge'
import { IllustrativeMark } from '@/ui/illustrative-mark'
import { Page } from '@/ui/page'
import { PageHeader } from '@/ui/page-header'
import { Panel } from '@/ui/panel'

type Props = { params: Promise<{ id: string }> }

const openLead = openOnce(getLead)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { record } = await openLead((await params).id)
  return { title: record.projectName }
}

export default async function LeadPage({ params }: Props) {
  const { actor, record: lead } = await openLead((await params).id)
  const [t, choices] = await Promise.all([getTranslations('leads'), getScreeningChoices(actor)])
  return (
    <Page>
      <PageHeader
        title={lead.projectName}
        subtitle={lead.enterprise.name}
        breadcrumbs={[{ label: t('title'), href: '/leads' }]}
        marks={
          <>
            <LeadStateBadge state={lead.state} />
            {lead.kind === 'FIRST' ? <Badge>{t('kinds.FIRST')}</Badge> : null}
            {lead.illustrative ? <IllustrativeMark /> : null}
          </>
        }
        actions={<LeadActs lead={lead} choices={choices} />}
      />
      {lead.project.id ? <ImportOrigin actor={actor} projectId={lead.project.id} /> : null}
      <div className="grid items-start gap-5 xl:grid-cols-[minmax(0,1fr)_22rem]">
        <Panel title={t('detail.report')}>
          <LeadFacts lead={lead} linksEnterprise={canReadEnterprises(actor)} />
        </Panel>
        <div className="flex flex-col gap-5">
          <Panel title={t('detail.history')}>
            <LeadHistory lead={lead} />
          </Panel>
          <OtherReports reports={lead.others} />
        </div>
      </div>
    </Page>
  )
}
