import { useTranslations } from 'next-intl'
import type { CalendarDate } from '@/lib/dates'
import { LinkButton } from '@/ui/link-button'
import { Panel } from '@/ui/panel'
import type { PlanStanding } from '../list-work-plans'
import type { PlanVersion, WorkPlanDetail } from '../queries'
import { PlanSections } from './plan-sections'
import { PlanStandingBar } from './plan-standing'
import { PlanSteps } from './plan-steps'
import { StepDifferences } from './step-differences'

type Props = {
  plan: WorkPlanDetail
  shown: PlanVersion
  before: PlanVersion | null
  day: CalendarDate
  /** How far the version in force has come. */
  standing: PlanStanding | null
}

/** The words and the steps of a version, plain or against an earlier one. */
export function PlanBody({ plan, shown, before, day, standing }: Props) {
  const t = useTranslations('work-plans')
  const address = `/work-plans/${plan.id}?version=${shown.seq}`
  const inForce = shown.seq === plan.inForce
  return (
    <>
      <Panel
        title={t('seq', { seq: shown.seq })}
        note={before ? t('versions.comparing', { seq: before.seq }) : null}
        actions={
          before ? (
            <>
              <Legend />
              <LinkButton size="sm" href={address} scroll={false}>
                {t('versions.plain')}
              </LinkButton>
            </>
          ) : null
        }
      >
        <PlanSections version={shown} before={before} />
      </Panel>
      <Panel
        title={t('sections.steps')}
        actions={standing && inForce && !before ? <PlanStandingBar standing={standing} /> : null}
        flush
      >
        {before ? (
          <StepDifferences before={before.steps} after={shown.steps} />
        ) : (
          <PlanSteps
            planId={plan.id}
            steps={shown.steps}
            progress={plan.progress}
            day={day}
            inForce={inForce}
            mayRecord={plan.rights.draft}
          />
        )}
      </Panel>
    </>
  )
}

function Legend() {
  const t = useTranslations('work-plans.differences')
  return (
    <span className="flex gap-2 text-sm max-sm:hidden">
      <ins className="rounded-xs bg-positive-soft px-1 text-positive underline">{t('legendNew')}</ins>
      <del className="rounded-xs bg-critical-soft px-1 text-critical line-through">{t('legendGone')}</del>
    </span>
  )
}
