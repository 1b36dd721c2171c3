import { useTranslations } from 'next-intl'
import { AvatarInitial } from '@/ui/avatar-initial'
import { Badge } from '@/ui/badge'
import { Panel } from '@/ui/panel'
import type { EntityProfile } from '../get-profile'

/** Who belongs to an entity today; at the head of a task force a leader of the new area. */
export function EntityPeople({ profile: { head, people } }: { profile: EntityProfile }) {
  const t = useTranslations('entities')
  const lines = [
    ...(head
      ? [
          {
            id: 'head',
            name: head.name,
            what: head.title ? t('page.headTitled', { title: head.title }) : t('page.head'),
          },
        ]
      : []),
    ...people.map(({ id, name, role }) => ({ id, name, what: t(`roles.${role}`) })),
  ]
  return (
    <Panel title={t('page.people')} note={t('people', { count: people.length })}>
      {lines.length === 0 ? <p className="text-sm text-muted">{t('page.nobody')}</p> : null}
      <ul className="grid gap-x-6 gap-y-2 empty:hidden sm:grid-cols-2 lg:grid-cols-1">
        {lines.map(({ id, name, what }) => (
          <li key={id} className="flex min-w-0 items-center gap-2">
            <AvatarInitial name={name} />
            <span className="truncate font-medium">{name}</span>
            <Badge tone={id === 'head' ? 'accent' : 'neutral'}>{what}</Badge>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
