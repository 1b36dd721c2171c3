import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AccountSafety } from '@/features/accounts/components/account-safety'
import { NewToken } from '@/features/accounts/components/new-token'
import { EndAllSessions, SessionList } from '@/features/accounts/components/session-list'
import { TokenList } from '@/features/accounts/components/token-list'
import { getOwnAccount, listApiTokens, listSessions } from '@/features/accounts/queries'
import { CalendarPanel } from '@/features/notices/components/calendar-panel'
import { PreferencesPanel } from '@/features/notices/components/preferences-panel'
import { getNoticePreferences } from '@/features/notices/queries'
import { requireActor } from '@/server/session'
import { EmptyState } from '@/ui/empty-state'
import { Page } from '@/ui/page'
import { PageHeader } from '@/ui/page-header'
import { Panel } from '@/ui/panel'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('accounts')
  return { title: t('title') }
}

export default async function AccountPage() {
  const actor = await requireActor()
  const t = await getTranslations('accounts')
  const [account, sessions, tokens, notices] = await Promise.all([
    getOwnAccount(actor),
    listSessions(actor, actor.userId),
    listApiTokens(actor, actor.userId),
    getNoticePreferences(actor),
  ])
  return (
    <Page width="form">
      <PageHeader title={t('title')} subtitle={t('subtitle', { name: account.name })} />
      <AccountSafety account={account} />
      <PreferencesPanel preferences={notices} />
      <CalendarPanel feed={notices.feed} />
      <Panel
        title={t('sessions.title')}
        note={sessions.length}
        actions={sessions.length > 1 ? <EndAllSessions userId={actor.userId} own /> : null}
        flush
      >
        <SessionList sessions={sessions} />
      </Panel>
      <Panel title={t('tokens.title')} note={tokens.length || null} actions={<NewToken />} flush>
        {tokens.length > 0 ? (
          <TokenList tokens={tokens} />
        ) : (
          <EmptyState title={t('tokens.none')} hint={t('tokens.noneHint')} />
        )}
      </Panel>
    </Page>
  )
}
