import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AgreementFacts } from '@/features/strategic-agreements/components/agreement-facts'
import { AgreementStateBadge } from '@/features/strategic-agreements/components/agreement-state'
import { EditAgreement } from '@/features/strategic-agreements/components/edit-agreement'
import { getAgreement } from '@/features/strategic-agreements/queries'
import { openOnce } from '@/server/page'
import { IllustrativeMark } from '@/ui/illustrative-mark'
import { Page } from '@/ui/page'
import { PageHeader } from '@/ui/page-header'
import { Panel } from '@/ui/panel'

type Props = { params: Promise<{ id: string }> }

const openAgreement = openOnce(getAgreement)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { record } = await openAgreement((await params).id)
  return { title: record.title }
}

export default async function AgreementPage({ params }: Props) {
  const { record: agreement } = await openAgreement((await params).id)
  const t = await getTranslations('strategic-agreements')
  return (
    <Page>
      <PageHeader
        title={agreement.title}
        breadcrumbs={[{ label: t('title'), href: '/agreements' }]}
        marks={
          <>
            <AgreementStateBadge state={agreement.state} />
            {agreement.illustrative ? <IllustrativeMark /> : null}
          </>
        }
        actions={agreement.rights.write ? <EditAgreement agreement={agreement} /> : null}
      />
      <Panel>
        <AgreementFacts agreement={agreement} />
      </Panel>
    </Page>
  )
}
