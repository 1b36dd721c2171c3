import { useTranslations } from 'next-intl'
import { LinkButton } from '@/ui/link-button'
import { Notice } from '@/ui/notice'
import type { PlanVersion, WorkPlanDetail } from '../queries'
import type { Missing } from '../rules'

type Props = { plan: WorkPlanDetail; shown: PlanVersion }

/** What the reader should know of this version: that another one is under way or holds, and what a draft still lacks. */
export function PlanNotices({ plan, shown }: Props) {
  const t = useTranslations('work-plans')
  const [latest] = plan.versions
  const name = useMissingWords()
  if (shown.state === 'DRAFT' && plan.rights.draft && shown.missing.length > 0)
    return <Notice>{t('submit.missing', { parts: shown.missing.map(name).join('、') })}</Notice>
  if (shown.state === 'SUBMITTED' && plan.ownDraft) return <Notice>{t('notices.ownDraft')}</Notice>
  if (latest && shown.seq < latest.seq && latest.state !== 'APPROVED')
    return (
      <Notice
        tone={latest.state === 'RETURNED' ? 'caution' : 'accent'}
        title={t(`notices.${latest.state}`, { seq: latest.seq })}
        actions={
          <>
            <OpenVersion planId={plan.id} seq={latest.seq} label="open" />
            <CompareVersions planId={plan.id} seq={latest.seq} with={shown.seq} />
            {latest.state === 'DRAFT' && plan.rights.draft ? (
              <LinkButton size="sm" href={`/work-plans/${plan.id}/edit`}>
                {t('edit.action')}
              </LinkButton>
            ) : null}
          </>
        }
      />
    )
  if (plan.inForce !== null && shown.seq < plan.inForce)
    return (
      <Notice
        title={t('notices.notInForce')}
        actions={<OpenVersion planId={plan.id} seq={plan.inForce} label="toForce" />}
      />
    )
  return null
}

function OpenVersion({ planId, seq, label }: { planId: string; seq: number; label: 'open' | 'toForce' }) {
  const t = useTranslations('work-plans.notices')
  return (
    <LinkButton size="sm" href={`/work-plans/${planId}?version=${seq}`}>
      {t(label, { seq })}
    </LinkButton>
  )
}

function CompareVersions({ planId, seq, with: other }: { planId: string; seq: number; with: number }) {
  const t = useTranslations('work-plans.versions')
  return (
    <LinkButton size="sm" href={`/work-plans/${planId}?version=${seq}&compare=${other}`}>
      {t('compare', { seq: other })}
    </LinkButton>
  )
}

function useMissingWords(): (missing: Missing) => string {
  const t = useTranslations('work-plans')
  return (missing) =>
    missing === 'steps' || missing === 'owners' ? t(`submit.${missing}`) : t(`sections.${missing}`)
}
