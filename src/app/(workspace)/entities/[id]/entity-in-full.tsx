import { Plus } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import { EntityPeople } from '@/features/entities/components/entity-people'
import { OpenWork } from '@/features/entities/components/open-work'
import { YearFigures } from '@/features/entities/components/year-figures'
import { YearStages } from '@/features/entities/components/year-stages'
import type { EntityProfile } from '@/features/entities/get-profile'
import { listOpenWork } from '@/features/entities/list-open-work'
import { summariseYear } from '@/features/entities/summarise-year'
import { OpenSupervisions } from '@/features/supervision/components/open-supervisions'
import { TargetsTable } from '@/features/targets/components/targets-table'
import { canSetTargets } from '@/features/targets/policy'
import { listTargets } from '@/features/targets/queries'
import { WorkPlanSummary } from '@/features/work-plans/components/work-plan-summary'
import type { Actor } from '@/lib/actor'
import { type CalendarDate, today } from '@/lib/dates'
import { LinkButton } from '@/ui/link-button'
import { Section } from '@/ui/section'

type Props = { actor: Actor; entity: EntityProfile; asOf: CalendarDate }

/** How the year of an entity stands: its numbers and targets first, then where its projects are and what is before it. */
export async function EntityInFull({ actor, entity, asOf }: Props) {
  const entityId = entity.id
  const day = today()
  const [year, targets, work, t] = await Promise.all([
    summariseYear(actor, { entityId, asOf }),
    listTargets(actor, { asOf, entity: entityId }),
    listOpenWork(actor, { entityId, today: day }),
    getTranslations('entities.page'),
  ])
  const set = canSetTargets(actor) ? (
    <LinkButton size="sm" href={`/targets/new?entity=${entityId}`} icon={<Plus aria-hidden />}>
      {t('setTarget')}
    </LinkButton>
  ) : null
  return (
    <>
      <YearFigures year={year} entityId={entityId} />
      <Section title={t('targets')} actions={set}>
        <TargetsTable rows={targets.items} asOf={asOf} withoutOwner />
      </Section>
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="flex min-w-0 flex-col gap-4">
          <YearStages year={year} entityId={entityId} isToday={asOf === day} />
          <OpenSupervisions actor={actor} entityId={entityId} />
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          <EntityPeople profile={entity} />
          <WorkPlanSummary actor={actor} entityId={entityId} year={Number(asOf.slice(0, 4))} />
        </div>
      </div>
      <Section title={t('open.heading')} note={t('open.note', { day })}>
        <div className="grid items-start gap-4 lg:grid-cols-2">
          <OpenWork work={work} entityId={entityId} today={day} />
        </div>
      </Section>
    </>
  )
}
