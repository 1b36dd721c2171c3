import { useLocale, useTranslations } from 'next-intl'
import { today } from '@/lib/dates'
import { Badge } from '@/ui/badge'
import { CalendarDate } from '@/ui/calendar-date'
import { DefinitionList } from '@/ui/definition-list'
import { IllustrativeMark } from '@/ui/illustrative-mark'
import { PageHeader } from '@/ui/page-header'
import { Panel } from '@/ui/panel'
import type { getEntity } from '../queries'
import { rolesIn } from '../rules'
import { EditEntity } from './entity-sheets'
import { AddPersonToEntity } from './member-sheets'
import { MembershipSection } from './membership-section'

type Entity = Awaited<ReturnType<typeof getEntity>>

/** An entity or a department: what it is, who belongs to it and who ever did. */
export function EntityRecord({ entity }: { entity: Entity }) {
  const t = useTranslations('entities')
  const isChinese = useLocale().startsWith('zh')
  const rooms = entity.kind === 'DEPARTMENT' ? 'departments' : 'entities'
  return (
    <>
      <PageHeader
        breadcrumbs={[{ label: t(`${rooms}Title`), href: `/admin/${rooms}` }]}
        title={isChinese ? entity.name : entity.nameEn}
        subtitle={isChinese ? entity.nameEn : entity.name}
        marks={
          <>
            <Badge>{t(`kinds.${entity.kind}`)}</Badge>
            {entity.endsOn ? <Badge tone="caution">{t('dissolvedOn', { on: entity.endsOn })}</Badge> : null}
            {entity.illustrative ? <IllustrativeMark /> : null}
          </>
        }
        actions={<EditEntity entity={entity} />}
      />
      <EntityFacts entity={entity} />
      <MembershipSection
        title={t('members')}
        nameHead={t('person')}
        today={today()}
        rows={entity.memberships.map(({ userId, userName, username, ...held }) => ({
          ...held,
          href: `/admin/people/${userId}`,
          name: userName,
          note: username,
          of: t('memberOf', { name: userName, entity: isChinese ? entity.name : entity.nameEn }),
        }))}
        empty={t('noMembers')}
        actions={
          entity.endsOn ? null : <AddPersonToEntity entityId={entity.id} roles={rolesIn(entity.kind)} />
        }
      />
    </>
  )
}

function EntityFacts({ entity }: { entity: Entity }) {
  const t = useTranslations('entities')
  const isChinese = useLocale().startsWith('zh')
  const ofTaskForce = [
    { term: t('industry'), value: isChinese ? entity.industry : entity.industryEn },
    { term: t('newAreaLeader'), value: entity.newAreaLeader },
  ]
  return (
    <Panel>
      <DefinitionList
        items={[
          { term: t('number'), value: <span className="tabular">{entity.no}</span> },
          { term: t('since'), value: <CalendarDate date={entity.startsOn} /> },
          ...(entity.kind === 'TASK_FORCE' ? ofTaskForce : []),
          { term: t('roles.LEADER'), value: entity.leaders.join('、') || null },
          { term: t('members'), value: t('people', { count: entity.members }) },
        ]}
      />
    </Panel>
  )
}
