import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { DraftActs, ReviewActs } from '@/features/briefs/components/brief-acts'
import { BriefMarks } from '@/features/briefs/components/brief-state'
import { BriefTabs } from '@/features/briefs/components/brief-tabs'
import { DownloadLinks } from '@/features/briefs/components/download-links'
import type { Brief } from '@/features/briefs/queries'
import { Page } from '@/ui/page'
import { PageHeader } from '@/ui/page-header'

/** Title, acts and tabs, which all pages of an issue share; in print only the paper remains. */
export async function BriefFrame({ brief, children }: { brief: Brief; children: ReactNode }) {
  const t = await getTranslations('briefs')
  const { id, version, rights, year, no } = brief
  const inHand = { briefId: id, version }
  const number = year && no ? t('issue.number', { year: String(year), no: String(no) }) : null
  return (
    <Page>
      <div className="print:hidden">
        <PageHeader
          title={number ? `${brief.title} ${number}` : brief.title}
          breadcrumbs={[{ label: t('title'), href: '/briefs' }]}
          marks={<BriefMarks {...brief} />}
          actions={
            <>
              <DownloadLinks briefId={id} />
              {rights.edit ? <DraftActs brief={inHand} /> : null}
              {rights.decide ? <ReviewActs brief={inHand} /> : null}
            </>
          }
        />
      </div>
      <BriefTabs brief={brief} />
      {children}
    </Page>
  )
}
