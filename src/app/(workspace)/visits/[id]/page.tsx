import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { VisitFiles } from '@/features/attachments/components/visit-files'
import { canReadEnterprises } from '@/features/enterprises/policy'
import { VisitStatusMark } from '@/features/visits/components/visit-badges'
import { VisitOfOthers, VisitOfOwn, VisitsNear } from '@/features/visits/components/visit-in-view'
import { VisitMenu } from '@/features/visits/components/visit-menu'
import { getVisit } from '@/features/visits/queries'
import { openRecord } from '@/server/page'
import { requireActor } from '@/server/session'
import { IllustrativeMark } from '@/ui/illustrative-mark'
import { Page } from '@/ui/page'
import { PageHeader } from '@/ui/page-header'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('visits'))('title') }
}

export default async function VisitPage({ params }: { params: Promise<{ id: string }> }) {
  const [actor, t, locale] = await Promise.all([requireActor(), getTranslations('visits'), getLocale()])
  const visit = await openRecord((await params).id, (id) => getVisit(actor, id))
  const entity = locale.startsWith('zh') ? visit.entity.name : visit.entity.nameEn
  return (
    <Page>
      <PageHeader
        title={t('visitOn', { entity, date: visit.on })}
        breadcrumbs={[{ label: t('title'), href: '/visits' }]}
        marks={
          <>
            <VisitStatusMark status={visit.status} />
            {visit.illustrative ? <IllustrativeMark /> : null}
          </>
        }
        actions={<VisitMenu actor={actor} visit={visit} />}
      />
      <VisitsNear actor={actor} visit={visit} />
      {visit.detail ? (
        <>
          <VisitOfOwn visit={visit} detail={visit.detail} linksEnterprise={canReadEnterprises(actor)} />
          <VisitFiles actor={actor} visit={visit} />
        </>
      ) : (
        <VisitOfOthers visit={visit} />
      )}
    </Page>
  )
}
