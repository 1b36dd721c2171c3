import { getLocale, getTranslations } from 'next-intl/server'
import { EditFund } from '@/features/fund-registrations/components/edit-fund'
import { fundChoicesIn } from '@/features/fund-registrations/components/fund-choices'
import { FundFacts } from '@/features/fund-registrations/components/fund-facts'
import { getFundRegistration, listFundChoices } from '@/features/fund-registrations/queries'
import { openRecord } from '@/server/page'
import { requireActor } from '@/server/session'
import { IllustrativeMark } from '@/ui/illustrative-mark'
import { Page } from '@/ui/page'
import { PageHeader } from '@/ui/page-header'
import { Panel } from '@/ui/panel'

export default async function FundPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor()
  const fund = await openRecord((await params).id, (id) => getFundRegistration(actor, id))
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
    </Page>
  )
}
