import { useTranslations } from 'next-intl'
import { LinkButton } from '@/ui/link-button'
import { Panel } from '@/ui/panel'

/** The requirements of evaluations have a page of their own. */
export function EvaluationSettings() {
  const t = useTranslations('settings')
  return (
    <Panel title={t('evaluations')} flush>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2 px-4 py-3">
        <p className="min-w-64 flex-1 text-sm text-muted">{t('evaluationsMeaning')}</p>
        <LinkButton size="sm" href="/evaluations/requirements">
          {t('toRequirements')}
        </LinkButton>
      </div>
    </Panel>
  )
}
