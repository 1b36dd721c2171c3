import { useTranslations } from 'next-intl'
import { Badge } from '@/ui/badge'
import { cx } from '@/ui/cx'
import { IllustrativeMark } from '@/ui/illustrative-mark'
import { StatusDot } from '@/ui/status-dot'
import type { FactorRow } from '../queries'
import { FactorActs } from './factor-acts'

/** What the project needs, the open ones first by due date. */
export function FactorList({ factors, mayEdit }: { factors: FactorRow[]; mayEdit: boolean }) {
  const t = useTranslations('work-steps')
  if (factors.length === 0) return null
  return (
    <section aria-label={t('factors')} className="border-t border-line">
      <h3 className="px-4 pt-2.5 text-sm font-medium text-muted">{t('factors')}</h3>
      <ul className="divide-y divide-line">
        {factors.map((factor) => (
          <FactorLine key={factor.id} factor={factor} mayEdit={mayEdit} />
        ))}
      </ul>
    </section>
  )
}

function FactorLine({ factor, mayEdit }: { factor: FactorRow; mayEdit: boolean }) {
  const t = useTranslations('work-steps')
  const { id, projectId, version, kind, need, owner, dueOn, state, note, illustrative, maySettle } = factor
  return (
    <li className="flex items-start gap-2 py-2 pr-2 pl-4">
      <div className="flex min-w-0 flex-1 flex-wrap items-center gap-x-2.5 gap-y-1">
        <Badge>{t(`factorKinds.${kind}`)}</Badge>
        <span className={cx(state === 'DROPPED' && 'text-faint line-through')}>{need}</span>
        <span className="flex flex-wrap items-center gap-x-2.5 gap-y-1 text-sm text-muted">
          <FactorMark factor={factor} />
          {owner.name}
          {illustrative ? <IllustrativeMark /> : null}
        </span>
        {note ? <span className="basis-full text-sm text-faint">{note}</span> : null}
      </div>
      {maySettle ? (
        <FactorActs factor={{ id, projectId, version, kind, need, owner, dueOn, state }} mayEdit={mayEdit} />
      ) : null}
    </li>
  )
}

function FactorMark({ factor: { state, settledOn, overdueDays, dueOn } }: { factor: FactorRow }) {
  const t = useTranslations('work-steps')
  if (state !== 'OPEN') {
    const words = t('settledOn', { on: settledOn ?? '', state: t(`factorStates.${state}`) })
    return <StatusDot tone={state === 'SECURED' ? 'positive' : 'neutral'}>{words}</StatusDot>
  }
  if (overdueDays !== null)
    return <StatusDot tone="critical">{t('overdue', { days: overdueDays })}</StatusDot>
  return <StatusDot tone="neutral">{t('dueOn', { on: dueOn })}</StatusDot>
}
