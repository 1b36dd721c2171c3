import { useTranslations } from 'next-intl'
import { PageHeader } from '@/ui/page-header'
import { Panel } from '@/ui/panel'
import type { Person } from '../queries'
import { PersonActs } from './people-acts'
import { EditPerson } from './people-edit'
import { PersonFacts, PersonMarks } from './people-facts'

/** Who it is, and what an admin can do to the account. */
export function PersonHeader({ person }: { person: Person }) {
  const t = useTranslations('people')
  const { id, version, name, email, phone, disabled, usesTotp } = person
  return (
    <>
      <PageHeader
        breadcrumbs={[{ label: t('title'), href: '/admin/people' }]}
        title={name}
        marks={<PersonMarks person={person} />}
        actions={
          <>
            <EditPerson person={{ id, version, name, email, phone }} />
            <PersonActs person={{ id, name, disabled, usesTotp }} />
          </>
        }
      />
      <Panel>
        <PersonFacts person={person} />
      </Panel>
    </>
  )
}
