import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AccountState } from '@/features/accounts/components/people-table'
import { PersonAccess } from '@/features/accounts/components/person-access'
import { PersonActions } from '@/features/accounts/components/person-actions'
import { PersonMemberships } from '@/features/accounts/components/person-memberships'
import { GrantRole, PersonRoles } from '@/features/accounts/components/person-roles'
import { getUser, listApiTokens, listSessions } from '@/features/accounts/queries'
import { openRecord } from '@/server/page'
import { requireActor } from '@/server/session'
import { Page } from '@/ui/page'
import { PageHeader } from '@/ui/page-header'
import { Panel } from '@/ui/panel'

type Props = { params: Promise<{ userId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('accounts.people'))('title') }
}

export default async function PersonPage({ params }: Props) {
  const actor = await requireActor()
  const person = await openRecord((await params).userId, (id) => getUser(actor, id))
  const [sessions, tokens] = await Promise.all([
    listSessions(actor, person.id),
    listApiTokens(actor, person.id),
  ])
  const t = await getTranslations('accounts.people')
  return (
    <Page width="form">
      <PageHeader
        title={person.name}
        breadcrumbs={[{ label: t('title'), href: '/admin/people' }]}
        marks={<AccountState person={person} />}
        subtitle={[person.username, person.phone, person.email].filter(Boolean).join(' · ')}
        actions={<PersonActions person={person} />}
      />
      <Panel title={t('areaRoles')} actions={<GrantRole person={person} />} flush>
        <PersonRoles person={person} />
      </Panel>
      <Panel title={t('memberships')} flush>
        <PersonMemberships person={person} />
      </Panel>
      <PersonAccess person={person} sessions={sessions} tokens={tokens} />
    </Page>
  )
}
