import { Check } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { cx } from './cx'

export type Step = {
  key: string
  label: string
  /** When it was reached, or how long it has lasted. */
  note?: string
  state: 'done' | 'current' | 'ahead' | 'skipped'
}

/** A row of steps with where we are; long words make room on a phone for all but the current one. */
export function StepLine({ steps, label }: { steps: Step[]; label: string }) {
  return (
    <ol aria-label={label} className="flex">
      {steps.map((step, index) => (
        <StepMark key={step.key} step={step} number={index + 1} last={index === steps.length - 1} />
      ))}
    </ol>
  )
}

const marks: Record<Step['state'], string> = {
  done: 'border-accent bg-accent text-on-accent',
  current: 'border-accent bg-surface text-accent ring-3 ring-accent-soft',
  ahead: 'border-line bg-surface text-faint',
  skipped: 'border-dashed border-caution bg-surface text-caution',
}

function StepMark({ step, number, last }: { step: Step; number: number; last: boolean }) {
  const t = useTranslations('ui.step')
  const current = step.state === 'current'
  const passed = step.state === 'done' || step.state === 'skipped'
  return (
    <li aria-current={current ? 'step' : undefined} className={cx('min-w-0 sm:min-w-20', !last && 'flex-1')}>
      <div className="flex items-center py-1 pl-1">
        <span
          className={cx(
            'grid size-5.5 shrink-0 place-items-center rounded-full border text-xs font-semibold tabular',
            marks[step.state],
          )}
        >
          {step.state === 'done' ? <Check aria-hidden className="size-3" /> : number}
        </span>
        {last ? null : (
          <span aria-hidden className={cx('mx-1 h-px flex-1 sm:mx-1.5', passed ? 'bg-accent' : 'bg-line')} />
        )}
      </div>
      <p
        className={cx(
          'whitespace-nowrap max-sm:text-xs sm:text-sm',
          current ? 'font-semibold' : 'max-sm:not-[:lang(zh)]:sr-only',
          step.state === 'ahead' ? 'text-faint' : !current && 'text-muted',
        )}
      >
        {step.label}
        <span className="sr-only"> {t(step.state)}</span>
      </p>
      {step.note ? (
        <p className={cx('text-xs whitespace-nowrap text-faint tabular', !current && 'max-sm:hidden')}>
          {step.note}
        </p>
      ) : null}
    </li>
  )
}
