import { useTranslations } from 'next-intl'
import { Badge } from '@/ui/badge'
import { Moment } from '@/ui/calendar-date'
import { cx } from '@/ui/cx'
import { Panel } from '@/ui/panel'
import { TextLink } from '@/ui/text-link'
import type { PlanVersion, WorkPlanDetail } from '../queries'
import { PlanStateBadge } from './plan-state'

type Props = { plan: WorkPlanDetail; shown: number }

/** Every version with who wrote it and who decided on it, and the way to what changed in it. */
export function PlanVersions({ plan, shown }: Props) {
  const t = useTranslations('work-plans')
  return (
    <Panel title={t('versions.title')} flush>
      <ol className="divide-y divide-line">
        {plan.versions.map((version) => (
          <VersionLine key={version.seq} plan={plan} version={version} open={version.seq === shown} />
        ))}
      </ol>
    </Panel>
  )
}

type LineProps = { plan: WorkPlanDetail; version: PlanVersion; open: boolean }

function VersionLine({ plan, version, open }: LineProps) {
  const t = useTranslations('work-plans')
  const { seq, state, settledNote } = version
  const address = `/work-plans/${plan.id}?version=${seq}`
  return (
    <li className={cx('flex flex-col gap-1 px-4 py-2.5', open && 'bg-accent-soft')}>
      <p className="flex flex-wrap items-center gap-2">
        {open ? (
          <span className="font-medium" aria-current="true">
            {t('seq', { seq })}
          </span>
        ) : (
          <TextLink href={address}>{t('seq', { seq })}</TextLink>
        )}
        <PlanStateBadge state={state} />
        {seq === plan.inForce ? <Badge tone="accent">{t('versions.inForce')}</Badge> : null}
      </p>
      <VersionDates version={version} />
      {settledNote ? <p className="text-sm text-muted">{t('versions.note', { note: settledNote })}</p> : null}
      {seq > 1 ? (
        <TextLink className="self-start text-sm" href={`${address}&compare=${seq - 1}`}>
          {t('versions.compare', { seq: seq - 1 })}
        </TextLink>
      ) : null}
    </li>
  )
}

function VersionDates({ version }: { version: PlanVersion }) {
  const t = useTranslations('work-plans.versions')
  const { state, by, recordedAt, submittedAt, settledBy, settledAt } = version
  const name = by?.name ?? t('someone')
  return (
    <ul className="text-sm text-faint">
      <li>
        {t('drafted', { name })} <Moment at={recordedAt} />
      </li>
      {submittedAt ? (
        <li>
          {t('submitted')} <Moment at={submittedAt} />
        </li>
      ) : null}
      {settledAt && (state === 'APPROVED' || state === 'RETURNED') ? (
        <li>
          {t(`settled.${state}`, { name: settledBy?.name ?? t('someone') })} <Moment at={settledAt} />
        </li>
      ) : null}
    </ul>
  )
}
