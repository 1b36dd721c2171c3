import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { NewPerson } from '@/features/accounts/components/new-person'
import { PeopleTable } from '@/features/accounts/components/people-table'
import { canManagePeople } from '@/features/accounts/policy'
import { countUsers, listUsers } from '@/features/accounts/queries'
import { readPeopleFilter } from '@/features/accounts/schema'
import { AREA_ROLES } from '@/lib/actor'
import { requireActor } from '@/server/session'
import { FilterBar } from '@/ui/filter-bar'
import { Page } from '@/ui/page'
import { PageHeader } from '@/ui/page-header'
import { Pager } from '@/ui/pager'
import { SearchBox } from '@/ui/search-box'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('accounts.people'))('title') }
}

export default async function PeoplePage({ searchParams }: Props) {
  const actor = await requireActor()
  if (!canManagePeople(actor)) notFound()
  const t = await getTranslations()
  const filter = readPeopleFilter(await searchParams)
  const [people, count] = await Promise.all([listUsers(actor, filter), countUsers(actor, filter)])
  const states = (['active', 'disabled'] as const).map((value) => ({
    value,
    label: t(`accounts.people.${value}`),
  }))
  const roles = AREA_ROLES.map((value) => ({ value, label: t(`shell.roles.${value}`) }))
  return (
    <Page>
      <PageHeader title={t('accounts.people.title')} actions={<NewPerson />} />
      <FilterBar
        search={<SearchBox label={t('accounts.people.search')} />}
        filters={[
          { param: 'role', label: t('accounts.people.areaRole'), options: roles },
          { param: 'state', label: t('accounts.people.state'), options: states },
        ]}
      />
      <PeopleTable people={people.items} />
      <Pager nextCursor={people.nextCursor} summary={t('accounts.people.count', { count })} />
    </Page>
  )
}
