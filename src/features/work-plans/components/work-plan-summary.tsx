import { getTranslations } from 'next-intl/server'
import type { Actor } from '@/lib/actor'
import { LinkButton } from '@/ui/link-button'
import { Panel } from '@/ui/panel'
import { summariseWorkPlan } from '../list-work-plans'
import { canDraftPlansOf, canReadPlansOf } from '../policy'
import { PlanStandingBar } from './plan-standing'

type Props = { actor: Actor; entityId: string; year: number }

/** How an entity's plan of a year stands, for the entity's page; nothing for who may not read it. */
export async function WorkPlanSummary({ actor, entityId, year }: Props) {
  if (!canReadPlansOf(actor, entityId)) return null
  const [plan, t] = await Promise.all([
    summariseWorkPlan(actor, { entityId, year }),
    getTranslations('work-plans'),
  ])
  const words = { year: String(year) }
  if (!plan)
    return (
      <Panel title={t('summary.title')} note={t('summary.year', words)}>
        <p className="text-muted">{t('summary.none', words)}</p>
        {canDraftPlansOf(actor, entityId) ? (
          <LinkButton size="sm" className="mt-3" href={`/work-plans/new?entity=${entityId}&year=${year}`}>
            {t('draft.action')}
          </LinkButton>
        ) : null}
      </Panel>
    )
  const { latest, inForce } = plan
  return (
    <Panel
      title={t('summary.title')}
      note={t('summary.year', words)}
      actions={
        <LinkButton size="sm" href={`/work-plans/${plan.id}`}>
          {t('summary.open')}
        </LinkButton>
      }
    >
      <PlanStandingBar standing={plan} wide />
      {latest.seq === inForce ? null : (
        <p className="mt-2 text-sm text-muted">
          {t('summary.waits', { seq: latest.seq, state: t(`states.${latest.state}`) })}
        </p>
      )}
    </Panel>
  )
}
