import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PersonAccess } from '@/features/accounts/components/people-access'
import { PersonHeader } from '@/features/accounts/components/people-header'
import { PersonRoles } from '@/features/accounts/components/people-roles'
import { getUser, listApiTokens, listSessions } from '@/features/accounts/queries'
import { CarriedByPerson } from '@/features/entities/components/carried-by-person'
import { PersonMemberships } from '@/features/entities/components/person-memberships'
import { listCarriers } from '@/features/entities/list-carriers'
import { listEntities } from '@/features/entities/queries'
import { openRecord } from '@/server/page'
import { requireActor } from '@/server/session'
import { Page } from '@/ui/page'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people'))('title') }
}

export default async function PersonPage({ params }: Props) {
  const actor = await requireActor()
  const { id } = await params
  const [person, sessions, tokens, carriers, entities] = await openRecord(id, (userId) =>
    Promise.all([
      getUser(actor, userId),
      listSessions(actor, userId),
      listApiTokens(actor, userId),
      listCarriers(actor, { personId: userId }),
      listEntities(actor),
    ]),
  )
  return (
    <Page>
      <PersonHeader person={person} />
      <PersonMemberships person={person} held={person.membershipHistory} entities={entities} />
      <PersonRoles person={person} />
      <CarriedByPerson carriers={carriers.items} />
      <PersonAccess userId={person.id} sessions={sessions} tokens={tokens} />
    </Page>
  )
}
