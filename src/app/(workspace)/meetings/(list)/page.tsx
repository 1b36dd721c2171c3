import { Gavel } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { MeetingsTable } from '@/features/decisions/components/meetings-table'
import { keepsMeetings } from '@/features/decisions/policy'
import { listMeetings } from '@/features/decisions/queries'
import { meetingFilters } from '@/features/decisions/schema'
import { hiddenColumns } from '@/features/lists/read-address'
import { readFilters } from '@/features/pipeline/schema'
import { orNotFound } from '@/server/page'
import { requireActor } from '@/server/session'
import { EmptyState } from '@/ui/empty-state'
import { FilterBar } from '@/ui/filter-bar'
import { LinkTabs } from '@/ui/link-tabs'
import { NewLink } from '@/ui/new-link'
import { Page } from '@/ui/page'
import { PageHeader } from '@/ui/page-header'
import { Pager } from '@/ui/pager'
import { SearchBox } from '@/ui/search-box'
import { ListTools } from '../../list-tools'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('decisions'))('title') }
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function MeetingsPage({ searchParams }: Props) {
  const [actor, t, said] = await Promise.all([requireActor(), getTranslations('decisions'), searchParams])
  const filters = readFilters(meetingFilters, said)
  const { items, nextCursor } = await orNotFound(listMeetings(actor, filters))
  const none = filters.tab === 'held' ? 'noneHeld' : 'noneUpcoming'
  return (
    <Page>
      <PageHeader
        title={t('title')}
        tools={<ListTools list="meetings" />}
        actions={keepsMeetings(actor) ? <NewLink href="/meetings/new">{t('new')}</NewLink> : null}
      />
      <LinkTabs
        label={t('tabs.label')}
        tabs={[
          { href: '/meetings', label: t('tabs.upcoming') },
          { href: '/meetings?tab=held', label: t('tabs.held') },
        ]}
      />
      <FilterBar search={<SearchBox label={t('search')} />} />
      <MeetingsTable
        meetings={items}
        hidden={hiddenColumns('meetings', said)}
        empty={<EmptyState icon={<Gavel aria-hidden />} title={t(none)} hint={t(`${none}Hint`)} />}
      />
      <Pager nextCursor={nextCursor} />
    </Page>
  )
}
