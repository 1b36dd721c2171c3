import { useTranslations } from 'next-intl'
import { Notice } from '@/ui/notice'
import { Panel } from '@/ui/panel'
import type { Person, SessionRow, TokenRow } from '../queries'
import { EndAllSessions, SessionList } from './session-list'
import { TokenList } from './token-list'

type Props = { person: Person; sessions: SessionRow[]; tokens: TokenRow[] }

/** Where somebody is signed in, and the tokens that act in that name. */
export function PersonAccess({ person, sessions, tokens }: Props) {
  const t = useTranslations('accounts')
  return (
    <>
      {person.mustChangePassword ? <Notice title={t('people.hasOneTimePassword')} /> : null}
      <Panel
        title={t('sessions.title')}
        note={sessions.length}
        actions={sessions.length > 0 ? <EndAllSessions userId={person.id} own={false} /> : null}
        flush
      >
        {sessions.length > 0 ? (
          <SessionList sessions={sessions} />
        ) : (
          <p className="px-4 py-3 text-muted">{t('people.noSessions')}</p>
        )}
      </Panel>
      <Panel title={t('tokens.title')} note={tokens.length} flush>
        {tokens.length > 0 ? (
          <TokenList tokens={tokens} />
        ) : (
          <p className="px-4 py-3 text-muted">{t('people.noTokens')}</p>
        )}
      </Panel>
    </>
  )
}
