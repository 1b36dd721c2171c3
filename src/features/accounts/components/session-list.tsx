'use client'

import { Monitor, Smartphone } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Badge } from '@/ui/badge'
import { Button } from '@/ui/button'
import { Moment } from '@/ui/calendar-date'
import { endAllSessionsAction, endSessionAction } from '../actions'
import type { SessionRow } from '../queries'
import { deviceOf } from '../rules'
import { ActButton } from './act-button'

export function SessionList({ sessions }: { sessions: SessionRow[] }) {
  return (
    <ul className="divide-y divide-line">
      {sessions.map((session) => (
        <SessionItem key={session.id} session={session} />
      ))}
    </ul>
  )
}

function SessionItem({ session }: { session: SessionRow }) {
  const t = useTranslations('accounts.sessions')
  const { name, phone } = deviceOf(session.userAgent)
  const Icon = phone ? Smartphone : Monitor
  return (
    <li className="flex items-center gap-3 px-4 py-2.5">
      <Icon aria-hidden className="size-5 shrink-0 text-faint" />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2">
          {name || t('unknownDevice')}
          {session.current ? <Badge tone="positive">{t('current')}</Badge> : null}
        </p>
        <p className="text-sm text-muted">
          {session.address ? `${session.address} · ` : null}
          {t('since')} <Moment at={session.createdAt} /> · {t('lastSeen')} <Moment at={session.lastSeenAt} />
        </p>
      </div>
      {session.current ? null : (
        <ActButton
          trigger={<Button size="sm">{t('end')}</Button>}
          title={t('endTitle')}
          confirmLabel={t('end')}
          done={t('ended')}
          act={() => endSessionAction({ sessionId: session.id })}
        >
          {t('endMeaning')}
        </ActButton>
      )}
    </li>
  )
}

/** On one's own page the session at work stays. */
export function EndAllSessions({ userId, own }: { userId: string; own: boolean }) {
  const t = useTranslations('accounts.sessions')
  return (
    <ActButton
      trigger={<Button size="sm">{t(own ? 'endOthers' : 'endAll')}</Button>}
      title={t(own ? 'endOthersTitle' : 'endAllTitle')}
      confirmLabel={t('end')}
      done={t('ended')}
      act={() => endAllSessionsAction({ userId })}
    >
      {t('endMeaning')}
    </ActButton>
  )
}
