import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { BriefFilters } from '@/features/briefs/components/brief-filters'
import { BriefsTable } from '@/features/briefs/components/briefs-table'
import { canDraftBriefs, canReadDrafts } from '@/features/briefs/policy'
import { listBriefs, listBriefYears } from '@/features/briefs/queries'
import { briefFilters } from '@/features/briefs/schema'
import { hiddenColumns } from '@/features/lists/read-address'
import { readFilters } from '@/features/pipeline/schema'
import { requireActor } from '@/server/session'
import { NewLink } from '@/ui/new-link'
import { Page } from '@/ui/page'
import { PageHeader } from '@/ui/page-header'
import { Pager } from '@/ui/pager'
import { ListTools } from '../../list-tools'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('briefs'))('title') }
}

export default async function BriefsPage({ searchParams }: Props) {
  const [actor, t] = await Promise.all([requireActor(), getTranslations('briefs')])
  const said = await searchParams
  const { limit: _, ...asked } = readFilters(briefFilters, said)
  const [{ items, nextCursor, total }, years] = await Promise.all([
    listBriefs(actor, asked),
    listBriefYears(actor),
  ])
  const { cursor: __, ...filters } = asked
  const mayDraft = canDraftBriefs(actor)
  const draft = mayDraft ? <NewLink href="/briefs/new">{t('draft.action')}</NewLink> : null
  return (
    <Page>
      <PageHeader
        title={t('title')}
        subtitle={t('list.subtitle')}
        tools={<ListTools list="briefs" />}
        actions={draft}
      />
      <BriefFilters years={years} drafts={canReadDrafts(actor)} />
      <BriefsTable
        rows={items}
        filtered={Object.values(filters).some(Boolean)}
        action={draft}
        mayEdit={mayDraft}
        hidden={hiddenColumns('briefs', said)}
      />
      <Pager nextCursor={nextCursor} summary={t('list.summary', { count: total })} />
    </Page>
  )
}
