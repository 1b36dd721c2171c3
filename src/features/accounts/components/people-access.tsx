import { useTranslations } from 'next-intl'
import { Panel } from '@/ui/panel'
import type { SessionRow, TokenRow } from '../queries'
import { EndAllSessions, SessionList } from './session-list'
import { TokenList } from './token-list'

type Props = { userId: string; sessions: SessionRow[]; tokens: TokenRow[] }

/** Through which doors somebody is in at the moment; an admin can shut each of them. */
export function PersonAccess({ userId, sessions, tokens }: Props) {
  const t = useTranslations('accounts')
  const people = useTranslations('people')
  return (
    <>
      <Panel
        title={t('sessions.title')}
        note={sessions.length || null}
        actions={sessions.length > 0 ? <EndAllSessions userId={userId} own={false} /> : null}
        flush
      >
        {sessions.length > 0 ? (
          <SessionList sessions={sessions} />
        ) : (
          <p className="px-4 py-3 text-faint">{people('notSignedIn')}</p>
        )}
      </Panel>
      {tokens.length > 0 ? (
        <Panel title={t('tokens.title')} note={tokens.length} flush>
          <TokenList tokens={tokens} />
        </Panel>
      ) : null}
    </>
  )
}
