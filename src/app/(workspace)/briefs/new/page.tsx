import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DraftBriefForm } from '@/features/briefs/components/draft-brief-form'
import { suggestBrief } from '@/features/briefs/queries'
import { BRIEF_KINDS } from '@/features/briefs/rules'
import { newBrief } from '@/features/briefs/schema'
import { readFilters } from '@/features/pipeline/schema'
import { orNotFound } from '@/server/page'
import { requireActor } from '@/server/session'
import { LinkTabs } from '@/ui/link-tabs'
import { Page } from '@/ui/page'
import { PageHeader } from '@/ui/page-header'
import { Panel } from '@/ui/panel'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('briefs'))('draft.title') }
}

export default async function NewBriefPage({ searchParams }: Props) {
  const [actor, t] = await Promise.all([requireActor(), getTranslations('briefs')])
  const { kind = 'WEEKLY' } = readFilters(newBrief, await searchParams)
  const period = await orNotFound(suggestBrief(actor, { kind }))
  const tabs = BRIEF_KINDS.map((one) => ({ href: `/briefs/new?kind=${one}`, label: t(`kinds.${one}`) }))
  return (
    <Page width="form">
      <PageHeader title={t('draft.title')} breadcrumbs={[{ label: t('title'), href: '/briefs' }]} />
      <LinkTabs label={t('fields.kind')} tabs={tabs} current={`/briefs/new?kind=${kind}`} />
      <Panel>
        <DraftBriefForm key={kind} kind={kind} period={period} />
      </Panel>
    </Page>
  )
}
