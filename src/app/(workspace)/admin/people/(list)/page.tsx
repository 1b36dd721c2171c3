import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CreatePerson } from '@/features/accounts/components/people-create'
import { PeopleFilters } from '@/features/accounts/components/people-filters'
import { PeopleTable } from '@/features/accounts/components/people-table'
import { countUsers, listUsers } from '@/features/accounts/queries'
import { peopleListInput } from '@/features/accounts/schema'
import { listEntities } from '@/features/entities/queries'
import { hiddenColumns } from '@/features/lists/read-address'
import { readFilters } from '@/features/pipeline/schema'
import { orNotFound } from '@/server/page'
import { requireActor } from '@/server/session'
import { Page } from '@/ui/page'
import { PageHeader } from '@/ui/page-header'
import { Pager } from '@/ui/pager'
import { ListTools } from '../../../list-tools'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people'))('title') }
}

export default async function PeoplePage({ searchParams }: Props) {
  const actor = await requireActor()
  const said = await searchParams
  const filter = readFilters(peopleListInput, said)
  const [people, count, entities] = await orNotFound(
    Promise.all([listUsers(actor, filter), countUsers(actor, filter), listEntities(actor)]),
  )
  const t = await getTranslations('people')
  return (
    <Page>
      <PageHeader
        title={t('title')}
        subtitle={t('subtitle')}
        tools={<ListTools list="people" />}
        actions={<CreatePerson />}
      />
      <PeopleFilters entities={entities} />
      <PeopleTable people={people.items} hidden={hiddenColumns('people', said)} />
      <Pager nextCursor={people.nextCursor} summary={t('total', { count })} />
    </Page>
  )
}
