import { Plus } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { BriefFilters } from '@/features/briefs/components/brief-filters'
import { BriefsTable } from '@/features/briefs/components/briefs-table'
import { canDraftBriefs, canReadDrafts } from '@/features/briefs/policy'
import { listBriefs, listBriefYears } from '@/features/briefs/queries'
import { briefFilters } from '@/features/briefs/schema'
import { readFilters } from '@/features/pipeline/schema'
import { requireActor } from '@/server/session'
import { LinkButton } from '@/ui/link-button'
import { Page } from '@/ui/page'
import { PageHeader } from '@/ui/page-header'
import { Pager } from '@/ui/pager'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('briefs'))('title') }
}

export default async function BriefsPage({ searchParams }: Props) {
  const [actor, t] = await Promise.all([requireActor(), getTranslations('briefs')])
  const { limit: _, ...asked } = readFilters(briefFilters, await searchParams)
  const [{ items, nextCursor, total }, years] = await Promise.all([
    listBriefs(actor, asked),
    listBriefYears(actor),
  ])
  const { cursor: __, ...filters } = asked
  const mayDraft = canDraftBriefs(actor)
  const draft = mayDraft ? (
    <LinkButton variant="primary" href="/briefs/new" icon={<Plus aria-hidden />}>
      {t('draft.action')}
    </LinkButton>
  ) : null
  return (
    <Page>
      <PageHeader title={t('title')} subtitle={t('list.subtitle')} actions={draft} />
      <BriefFilters years={years} drafts={canReadDrafts(actor)} />
      <BriefsTable
        rows={items}
        filtered={Object.values(filters).some(Boolean)}
        action={draft}
        mayEdit={mayDraft}
      />
      <Pager nextCursor={nextCursor} summary={t('list.summary', { count: total })} />
    </Page>
  )
}
