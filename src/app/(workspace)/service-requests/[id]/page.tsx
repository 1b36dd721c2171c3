import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { RequestActs } from '@/features/aftercare/components/request-acts'
import { RequestFacts } from '@/features/aftercare/components/request-facts'
import { inHand } from '@/features/aftercare/components/request-in-hand'
import { RequestMark } from '@/features/aftercare/components/request-mark'
import { getServiceRequest } from '@/features/aftercare/queries'
import { FilesPanel } from '@/features/attachments/components/files-panel'
import { canReadEnterprises } from '@/features/enterprises/policy'
import { openOnce } from '@/server/page'
import { IllustrativeMark } from '@/ui/illustrative-mark'
import { Page } from '@/ui/page'
import { PageHeader } from '@/ui/page-header'
import { Panel } from '@/ui/panel'

type Props = { params: Promise<{ id: string }> }

const openRequest = openOnce(getServiceRequest)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { record } = await openRequest((await params).id)
  return { title: record.title }
}

export default async function ServiceRequestPage({ params }: Props) {
  const { actor, record: request } = await openRequest((await params).id)
  const t = await getTranslations('aftercare')
  return (
    <Page>
      <PageHeader
        title={request.title}
        breadcrumbs={[{ label: t('title'), href: '/service-requests' }]}
        marks={
          <>
            <RequestMark request={request} />
            {request.illustrative ? <IllustrativeMark /> : null}
          </>
        }
        actions={<RequestActs request={inHand(request)} />}
      />
      <Panel>
        <RequestFacts request={request} linksEnterprise={canReadEnterprises(actor)} />
      </Panel>
      <FilesPanel
        actor={actor}
        projectId={request.projectId}
        of={{ recordType: 'ServiceRequest', recordId: request.id, kept: request.rights.answer }}
      />
    </Page>
  )
}
