'use client'

import { useTranslations } from 'next-intl'
import { today } from '@/lib/dates'
import { Badge } from '@/ui/badge'
import { Button } from '@/ui/button'
import { CalendarDate, Moment } from '@/ui/calendar-date'
import { revokeApiTokenAction } from '../actions'
import type { TokenRow } from '../queries'
import { ActButton } from './act-button'

export function TokenList({ tokens }: { tokens: TokenRow[] }) {
  return (
    <ul className="divide-y divide-line">
      {tokens.map((token) => (
        <TokenItem key={token.id} token={token} />
      ))}
    </ul>
  )
}

function TokenItem({ token }: { token: TokenRow }) {
  const t = useTranslations('accounts.tokens')
  return (
    <li className="flex items-center gap-3 px-4 py-2.5">
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2">
          {token.name}
          <Badge tone={token.scope === 'WRITE' ? 'caution' : 'neutral'}>{t(`scopes.${token.scope}`)}</Badge>
          {token.expired ? <Badge tone="critical">{t('expired')}</Badge> : null}
        </p>
        <p className="text-sm text-muted">
          <code className="font-mono">{token.prefix}…</code> · {t('until')}{' '}
          <CalendarDate date={lastDayOf(token)} /> · {t('lastUsed')}{' '}
          {token.lastUsedAt ? <Moment at={token.lastUsedAt} /> : t('never')}
        </p>
      </div>
      <ActButton
        trigger={<Button size="sm">{t('revoke')}</Button>}
        title={t('revokeTitle', { name: token.name })}
        confirmLabel={t('revoke')}
        done={t('revoked')}
        danger
        act={() => revokeApiTokenAction({ tokenId: token.id })}
      >
        {t('revokeMeaning')}
      </ActButton>
    </li>
  )
}

/** A token expires with the midnight that ends its last day. */
function lastDayOf({ expiresAt }: TokenRow): string {
  return today(new Date(new Date(expiresAt).getTime() - 1))
}
