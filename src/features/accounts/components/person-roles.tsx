'use client'

import { Plus } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { AREA_ROLES, type AreaRole } from '@/lib/actor'
import { Button } from '@/ui/button'
import { CalendarDate } from '@/ui/calendar-date'
import { useErrorWords } from '@/ui/form/error-words'
import { Menu, MenuItem } from '@/ui/menu'
import { toast, toastProblem } from '@/ui/toast/toast'
import { endAreaRoleAction, grantAreaRoleAction } from '../actions'
import type { HeldFor, Person } from '../queries'
import { ActButton } from './act-button'

/** Area-wide roles with their dates; ended ones stay in sight. */
export function PersonRoles({ person }: { person: Person }) {
  const t = useTranslations()
  if (person.areaRoleHistory.length === 0) {
    return <p className="px-4 py-3 text-muted">{t('accounts.people.noRoles')}</p>
  }
  return (
    <ul className="divide-y divide-line">
      {person.areaRoleHistory.map((held) => (
        <li key={held.id} className="flex min-h-12 flex-wrap items-center gap-x-4 px-4 py-2">
          <span className={held.endsOn ? 'text-muted' : 'font-medium'}>{t(`shell.roles.${held.role}`)}</span>
          <HeldPeriod held={held} />
          {held.endsOn ? null : (
            <span className="ml-auto">
              <EndRole person={person} role={held.role} />
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}

export function HeldPeriod({ held }: { held: HeldFor }) {
  const t = useTranslations('accounts.people')
  return (
    <span className="text-sm text-muted">
      <CalendarDate date={held.startsOn} /> {t('to')}{' '}
      {held.endsOn ? <CalendarDate date={held.endsOn} /> : t('now')}
    </span>
  )
}

function EndRole({ person, role }: { person: Person; role: AreaRole }) {
  const t = useTranslations()
  return (
    <ActButton
      trigger={<Button size="sm">{t('accounts.people.endRole')}</Button>}
      title={t('accounts.people.endRoleTitle', { name: person.name, role: t(`shell.roles.${role}`) })}
      confirmLabel={t('accounts.people.endRole')}
      done={t('accounts.people.roleEnded')}
      act={() => endAreaRoleAction({ userId: person.id, role })}
    >
      {t('accounts.people.endRoleMeaning')}
    </ActButton>
  )
}

export function GrantRole({ person }: { person: Person }) {
  const t = useTranslations()
  const router = useRouter()
  const words = useErrorWords()
  const open = AREA_ROLES.filter((role) => !person.areaRoles.includes(role))
  async function grant(role: AreaRole) {
    const result = await grantAreaRoleAction({ userId: person.id, role }).catch(() => null)
    if (result?.ok) {
      toast(t('accounts.people.roleGranted', { role: t(`shell.roles.${role}`) }))
      return router.refresh()
    }
    const refusal = result && 'refusal' in result ? result.refusal : null
    toastProblem(refusal ? words.refusal(refusal) : words.problem(result ? 'broken' : 'network'))
  }
  return (
    <Menu
      trigger={
        <Button size="sm" icon={<Plus aria-hidden />}>
          {t('accounts.people.grantRole')}
        </Button>
      }
    >
      {open.map((role) => (
        <MenuItem key={role} onSelect={() => grant(role)}>
          {t(`shell.roles.${role}`)}
        </MenuItem>
      ))}
    </Menu>
  )
}
