import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { EnterpriseRequests } from '@/features/aftercare/components/enterprise-requests'
import { EnterpriseDirectInvestments } from '@/features/direct-investments/components/enterprise-direct-investments'
import { ContactList } from '@/features/enterprises/components/contact-list'
import { EnterpriseFacts } from '@/features/enterprises/components/enterprise-facts'
import { EnterpriseProjects } from '@/features/enterprises/components/enterprise-projects'
import { getEnterprise } from '@/features/enterprises/queries'
import { EnterpriseEvents } from '@/features/events/components/enterprise-events'
import { EnterpriseUnits } from '@/features/factories/components/enterprise-units'
import { VisitsAtEnterprise } from '@/features/visits/components/visits-at-enterprise'
import { openOnce } from '@/server/page'
import { IllustrativeMark } from '@/ui/illustrative-mark'
import { Page } from '@/ui/page'
import { PageHeader } from '@/ui/page-header'
import { EnterpriseActs } from './acts'

type Props = { params: Promise<{ id: string }> }

const openEnterprise = openOnce(getEnterprise)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { record } = await openEnterprise((await params).id)
  return { title: record.name }
}

export default async function EnterprisePage({ params }: Props) {
  const { actor, record: enterprise } = await openEnterprise((await params).id)
  const t = await getTranslations('enterprises')
  const { contacts, projects, visits: _, rights, ...facts } = enterprise
  const here = { actor, enterpriseId: facts.id }
  return (
    <Page>
      <PageHeader
        title={facts.name}
        breadcrumbs={[{ label: t('title'), href: '/enterprises' }]}
        marks={facts.illustrative ? <IllustrativeMark /> : null}
        actions={<EnterpriseActs actor={actor} enterprise={facts} mayEdit={rights.write} />}
      />
      <div className="grid items-start gap-5 xl:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="flex flex-col gap-5">
          <EnterpriseFacts enterprise={facts} />
          <EnterpriseProjects projects={projects} />
          <EnterpriseRequests {...here} />
          <EnterpriseDirectInvestments {...here} />
          <EnterpriseUnits {...here} />
          <VisitsAtEnterprise {...here} />
          <EnterpriseEvents {...here} />
        </div>
        <ContactList enterpriseId={facts.id} contacts={contacts} rights={rights} />
      </div>
    </Page>
  )
}
