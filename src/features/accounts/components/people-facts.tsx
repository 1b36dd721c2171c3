import { useTranslations } from 'next-intl'
import { Badge } from '@/ui/badge'
import { Moment } from '@/ui/calendar-date'
import { DefinitionList } from '@/ui/definition-list'
import type { Person } from '../queries'
import { PersonState } from './people-table'

export function PersonFacts({ person }: { person: Person }) {
  const t = useTranslations('people')
  return (
    <DefinitionList
      items={[
        { term: t('username'), value: <code className="font-mono">{person.username}</code> },
        { term: t('state'), value: <PersonState person={person} /> },
        { term: t('phone'), value: person.phone },
        { term: t('email'), value: person.email },
        { term: t('totp'), value: t(person.usesTotp ? 'on' : 'off') },
        {
          term: t('lastSeen'),
          value: person.lastSeenAt ? <Moment at={person.lastSeenAt} /> : t('never'),
        },
        { term: t('createdAt'), value: <Moment at={person.createdAt} /> },
      ]}
    />
  )
}

/** What is out of the ordinary about an account, beside its name. */
export function PersonMarks({ person }: { person: Person }) {
  const t = useTranslations('people')
  return (
    <>
      {person.disabled ? <Badge tone="critical">{t('states.disabled')}</Badge> : null}
      {person.mustChangePassword ? (
        <Badge tone="caution" title={t('oneTimeMeaning')}>
          {t('oneTimePassword')}
        </Badge>
      ) : null}
    </>
  )
}
