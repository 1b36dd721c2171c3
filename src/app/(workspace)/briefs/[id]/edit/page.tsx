import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { BriefEditor } from '@/features/briefs/components/brief-editor'
import { getBrief } from '@/features/briefs/queries'
import { openOnce } from '@/server/page'
import { Notice } from '@/ui/notice'
import { Page } from '@/ui/page'
import { PageHeader } from '@/ui/page-header'
import { Panel } from '@/ui/panel'

type Props = { params: Promise<{ id: string }> }

const openBrief = openOnce(getBrief)

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('briefs'))('edit.title') }
}

export default async function EditBriefPage({ params }: Props) {
  const [{ record: brief }, t] = await Promise.all([openBrief((await params).id), getTranslations('briefs')])
  if (!brief.rights.edit) notFound()
  return (
    <Page width="form">
      <PageHeader
        title={t('edit.title')}
        breadcrumbs={[
          { label: t('title'), href: '/briefs' },
          { label: brief.title, href: `/briefs/${brief.id}` },
        ]}
      />
      <Notice>{t('edit.hint')}</Notice>
      <Panel>
        <BriefEditor brief={brief} />
      </Panel>
    </Page>
  )
}
