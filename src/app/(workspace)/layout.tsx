import { cookies } from 'next/headers'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { canLogLeads } from '@/features/leads/policy'
import { NoticeBell } from '@/features/notices/components/notice-bell'
import { countUnreadNotices } from '@/features/notices/queries'
import { type Actor, entityIdsOf, ownEntityName } from '@/lib/actor'
import { requireActor } from '@/server/session'
import type { NavGroup } from '@/ui/shell/navigation'
import { Shell } from '@/ui/shell/shell'
import { PageWords } from '../words/page-words'
import { groupsFor } from './navigation'

export default async function WorkspaceLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor()
  const t = await getTranslations('shell')
  return (
    <Shell
      product={t('product')}
      groups={navigationOf(actor, t)}
      create={canLogLeads(actor) ? { href: '/leads/new', label: t('logLead') } : undefined}
      searchHref="/projects"
      user={{ name: actor.name, detail: dutiesOf(actor, await getLocale(), t) }}
      accountHref="/account"
      bell={<NoticeBell first={await countUnreadNotices(actor)} />}
      collapsed={(await cookies()).get('nav')?.value === 'collapsed'}
    >
      <PageWords>{children}</PageWords>
    </Shell>
  )
}

type Translate = (key: string) => string

function navigationOf(actor: Actor, t: Translate): NavGroup[] {
  const groups = groupsFor(actor).map((group) => ({
    key: group.key,
    label: t(`groups.${group.key}`),
    entries: group.places
      .filter(({ who }) => who(actor))
      .map(({ href, label, icon: Icon, phone }) => ({
        href,
        label: t(`nav.${label}`),
        icon: <Icon aria-hidden />,
        phone,
      })),
  }))
  return groups.filter(({ entries }) => entries.length > 0)
}

function dutiesOf(actor: Actor, locale: string, t: Translate): string {
  const duties = [
    ...actor.areaRoles.map((role) => t(`roles.${role}`)),
    ...entityIdsOf(actor).map((id) => ownEntityName(actor, id, locale)),
  ]
  return [...new Set(duties)].join(' · ')
}
