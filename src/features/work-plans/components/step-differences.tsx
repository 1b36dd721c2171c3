import { useTranslations } from 'next-intl'
import { Badge, type Tone } from '@/ui/badge'
import { CalendarDate } from '@/ui/calendar-date'
import { type PlanStep, type StepDifference, stepDifferences } from '../rules'
import { DifferenceText } from './difference-text'

const TONES: Record<StepDifference['kind'], Tone> = {
  new: 'positive',
  gone: 'critical',
  changed: 'caution',
  same: 'neutral',
}

/** The next steps of a version against those of an earlier one. */
export function StepDifferences({ before, after }: { before: PlanStep[]; after: PlanStep[] }) {
  return (
    <ol className="divide-y divide-line">
      {stepDifferences(before, after).map((difference) => (
        <StepLine key={`${difference.kind}${difference.step.key}`} difference={difference} />
      ))}
    </ol>
  )
}

function StepLine({ difference }: { difference: StepDifference }) {
  const t = useTranslations('work-plans')
  const { step, kind, text, ownerBefore, dueBefore } = difference
  return (
    <li className="flex flex-col gap-0.5 px-4 py-2.5">
      <p>
        <DifferenceText parts={text} />
      </p>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
        <Badge tone={TONES[kind]}>{t(`differences.kinds.${kind}`)}</Badge>
        <span>{step.owner?.name ?? t('differences.nobody')}</span>
        <CalendarDate date={step.dueOn} />
        {ownerBefore === null ? null : (
          <span className="text-caution">
            {t('differences.owner', { name: ownerBefore || t('differences.nobody') })}
          </span>
        )}
        {dueBefore === null ? null : (
          <span className="text-caution">{t('differences.due', { on: dueBefore })}</span>
        )}
      </p>
    </li>
  )
}
