import { useTranslations } from 'next-intl'
import type { AreaRole } from '@/lib/actor'
import { Badge } from '@/ui/badge'
import { CalendarDate } from '@/ui/calendar-date'
import { Panel } from '@/ui/panel'
import { TextLink } from '@/ui/text-link'
import type { RoleHolder } from '../list-role-holders'
import { EndRole } from './people-end-role'
import { GrantHolder } from './people-grant-role'

/** One area-wide role: what it may do, and who holds it today since when. */
export function RoleHolders({ role, holders }: { role: AreaRole; holders: RoleHolder[] }) {
  const t = useTranslations()
  return (
    <Panel
      title={t(`shell.roles.${role}`)}
      note={t('people.count', { count: holders.length })}
      actions={<GrantHolder role={role} />}
      flush
    >
      <p className="border-b border-line px-4 py-2.5 text-sm text-muted">
        {t(`people.roleMeanings.${role}`)}
      </p>
      {holders.length === 0 ? <p className="px-4 py-3 text-faint">{t('people.nobody')}</p> : null}
      <ul className="divide-y divide-line">
        {holders.map((holder) => (
          <Holder key={holder.grantId} holder={holder} />
        ))}
      </ul>
    </Panel>
  )
}

function Holder({ holder }: { holder: RoleHolder }) {
  const t = useTranslations('people')
  return (
    <li className="flex items-center gap-3 py-2 pr-2 pl-4">
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2">
          <TextLink href={`/admin/people/${holder.userId}`}>{holder.userName}</TextLink>
          <code className="font-mono text-sm text-faint">{holder.username}</code>
          {holder.disabled ? <Badge tone="critical">{t('states.disabled')}</Badge> : null}
        </p>
        <p className="text-sm text-muted">
          {t('since')} <CalendarDate date={holder.startsOn} />
        </p>
      </div>
      <EndRole userId={holder.userId} userName={holder.userName} role={holder.role} />
    </li>
  )
}
