import { useTranslations } from 'next-intl'
import type { CalendarDate as Day } from '@/lib/dates'
import { CalendarDate } from '@/ui/calendar-date'
import type { ProgressRow } from '../queries'
import { type PlanStep, stepStanding } from '../rules'
import { StepStandingBadge } from './plan-state'
import { RecordProgress } from './record-progress'

type Props = {
  planId: string
  steps: PlanStep[]
  progress: ProgressRow[]
  day: Day
  /** Progress belongs to the version that holds. */
  inForce: boolean
  mayRecord: boolean
}

/** The next steps of a version, each with its owner, its day and what became of it. */
export function PlanSteps({ planId, steps, progress, day, inForce, mayRecord }: Props) {
  const t = useTranslations('work-plans')
  if (steps.length === 0) return <p className="p-4 text-faint">{t('unwritten')}</p>
  return (
    <ol className="divide-y divide-line">
      {steps.map((step, index) => {
        const history = progress.filter(({ stepKey }) => stepKey === step.key)
        const standing = stepStanding({ dueOn: step.dueOn, progress: history.at(-1)?.progress ?? null }, day)
        return (
          <li key={step.key} className="flex gap-3 py-2.5 pr-2 pl-4">
            <span aria-hidden className="text-sm leading-(--text-base--line-height) text-faint tabular">
              {index + 1}
            </span>
            <div className="flex min-w-0 flex-1 flex-col gap-0.5">
              <p>{step.text}</p>
              <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
                {inForce ? <StepStandingBadge standing={standing} /> : null}
                <span>{step.owner?.name ?? t('differences.nobody')}</span>
                <CalendarDate date={step.dueOn} />
              </p>
              {inForce ? <StepHistory history={history} /> : null}
            </div>
            {inForce && mayRecord ? (
              <RecordProgress planId={planId} step={step} latest={history.at(-1)?.progress ?? null} />
            ) : null}
          </li>
        )
      })}
    </ol>
  )
}

function StepHistory({ history }: { history: ProgressRow[] }) {
  const t = useTranslations('work-plans')
  return (
    <ul className="text-sm text-faint empty:hidden">
      {history.map(({ on, progress, note, by }) => {
        const words = { on, progress: t(`progress.${progress}`), note: note ?? '' }
        return (
          <li key={`${on}${progress}`} title={by ? t('step.by', { name: by }) : undefined}>
            {t(note ? 'step.historyNote' : 'step.history', words)}
          </li>
        )
      })}
    </ul>
  )
}
