import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AmountsToday } from '@/features/direct-investments/components/amounts-today'
import { DirectInvestmentFacts } from '@/features/direct-investments/components/direct-investment-facts'
import { RevisionsTable } from '@/features/direct-investments/components/revisions-table'
import { WithdrawnNotice } from '@/features/direct-investments/components/withdrawn-notice'
import { getDirectInvestment } from '@/features/direct-investments/queries'
import { canReadEnterprises } from '@/features/enterprises/policy'
import { openOnce } from '@/server/page'
import { IllustrativeMark } from '@/ui/illustrative-mark'
import { Page } from '@/ui/page'
import { PageHeader } from '@/ui/page-header'
import { Panel } from '@/ui/panel'
import { Section } from '@/ui/section'
import { Acts } from './acts'

type Props = { params: Promise<{ id: string }> }

const open = openOnce(getDirectInvestment)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { record } = await open((await params).id)
  return { title: record.name }
}

export default async function DirectInvestmentPage({ params }: Props) {
  const { actor, record: found } = await open((await params).id)
  const t = await getTranslations('direct-investments')
  return (
    <Page>
      <PageHeader
        title={found.name}
        subtitle={found.mayWrite ? t('number', { no: found.no }) : t('readOnly')}
        breadcrumbs={[{ label: t('title'), href: '/direct-investments' }]}
        marks={found.illustrative ? <IllustrativeMark /> : null}
        actions={found.mayWrite ? <Acts actor={actor} found={found} /> : null}
      />
      <WithdrawnNotice found={found} />
      <AmountsToday {...found} />
      <Panel>
        <DirectInvestmentFacts found={found} linksEnterprise={canReadEnterprises(actor)} />
      </Panel>
      <Section title={t('history.title')}>
        <RevisionsTable revisions={found.revisions} />
      </Section>
    </Page>
  )
}
