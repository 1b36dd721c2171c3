import { Circle, CircleCheck } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { CalendarDate } from '@/ui/calendar-date'
import type { WorkStepRow } from '../queries'
import { MarkStep } from './mark-step'

type Props = {
  row: WorkStepRow
  projectId: string
  /** The day that the records of the project suggest. */
  usualDay: string | null
  mayWrite: boolean
}

/** One work step: done on which day, or not yet. */
export function StepCell({ row, projectId, usualDay, mayWrite }: Props) {
  const t = useTranslations('work-steps')
  const { step, doneOn, note, version } = row
  return (
    <li className="flex flex-col gap-0.5 px-4 py-2.5 max-sm:flex-row max-sm:flex-wrap max-sm:items-center max-sm:gap-x-3">
      <p className="flex items-center gap-1.5 font-medium" title={t(`stepHints.${step}`)}>
        {doneOn ? (
          <CircleCheck aria-hidden className="size-4 text-positive" />
        ) : (
          <Circle aria-hidden className="size-4 text-faint" />
        )}
        {t(`steps.${step}`)}
      </p>
      <p className="text-sm text-faint">
        <CalendarDate date={doneOn} fallback={t('notYet')} />
      </p>
      {note ? <p className="text-sm text-muted max-sm:order-last max-sm:basis-full">{note}</p> : null}
      {mayWrite ? (
        <div className="mt-auto -ml-2.5 pt-1 max-sm:mt-0 max-sm:ml-auto max-sm:pt-0">
          <MarkStep row={{ projectId, step, doneOn, note, version }} usualDay={usualDay} />
        </div>
      ) : null}
    </li>
  )
}
