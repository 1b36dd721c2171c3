import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { FundDemand } from '@/features/direct-investments/components/fund-demand'
import { FundDirectInvestments } from '@/features/direct-investments/components/fund-direct-investments'
import { CapitalCalls } from '@/features/fund-registrations/components/capital-calls'
import { EditFund } from '@/features/fund-registrations/components/edit-fund'
import { fundChoicesIn } from '@/features/fund-registrations/components/fund-choices'
import { FundFacts } from '@/features/fund-registrations/components/fund-facts'
import { getFundRegistration, listFundChoices } from '@/features/fund-registrations/queries'
import { openOnce } from '@/server/page'
import { IllustrativeMark } from '@/ui/illustrative-mark'
import { Page } from '@/ui/page'
import { PageHeader } from '@/ui/page-header'
import { Panel } from '@/ui/panel'

type Props = { params: Promise<{ id: string }> }

const openFund = openOnce(getFundRegistration)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { record } = await openFund((await params).id)
  return { title: record.name }
}

export default async function FundPage({ params }: Props) {
  const { actor, record: fund } = await openFund((await params).id)
  const [choices, t, locale] = await Promise.all([
    listFundChoices(actor),
    getTranslations('fund-registrations'),
    getLocale(),
  ])
  return (
    <Page>
      <PageHeader
        title={fund.name}
        subtitle={fund.mayWrite ? null : t('readOnly')}
        breadcrumbs={[{ label: t('title'), href: '/funds' }]}
        marks={fund.illustrative ? <IllustrativeMark /> : null}
        actions={fund.mayWrite ? <EditFund fund={fund} choices={fundChoicesIn(locale, choices)} /> : null}
      />
      <Panel>
        <FundFacts fund={fund} />
      </Panel>
      <FundDemand actor={actor} fund={fund} />
      <FundDirectInvestments actor={actor} fundId={fund.id} />
      <CapitalCalls actor={actor} fundId={fund.id} mayWrite={fund.mayWrite} />
    </Page>
  )
}
