import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NoticeList } from '@/features/notices/components/notice-list'
import { ReadAll } from '@/features/notices/components/read-all'
import { countUnreadNotices, listNotices } from '@/features/notices/queries'
import { noticeFilters } from '@/features/notices/schema'
import { requireActor } from '@/server/session'
import { LinkTabs } from '@/ui/link-tabs'
import { Page } from '@/ui/page'
import { PageHeader } from '@/ui/page-header'
import { Pager } from '@/ui/pager'
import { Panel } from '@/ui/panel'
import { ListTools } from '../list-tools'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('notices'))('title') }
}

export default async function NoticesPage({ searchParams }: Props) {
  const [actor, params, t] = await Promise.all([requireActor(), searchParams, getTranslations('notices')])
  const { unread, cursor } = noticeFilters.catch({}).parse({ unread: params.unread, cursor: params.cursor })
  const [{ items, nextCursor }, waiting] = await Promise.all([
    listNotices(actor, { unread, cursor }),
    countUnreadNotices(actor),
  ])
  const tabs = [
    { href: '/notices', label: t('tabs.all') },
    { href: '/notices?unread=1', label: t('tabs.unread'), count: waiting },
  ]
  return (
    <Page width="form">
      <PageHeader
        title={t('title')}
        subtitle={t('subtitle')}
        tools={<ListTools list="notices" />}
        actions={waiting > 0 ? <ReadAll /> : null}
      />
      <LinkTabs label={t('tabs.label')} tabs={tabs} />
      <Panel flush>
        <NoticeList notices={items} unread={unread === '1'} />
      </Panel>
      <Pager nextCursor={nextCursor} />
    </Page>
  )
}
