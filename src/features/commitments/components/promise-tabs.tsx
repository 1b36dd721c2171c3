import { useTranslations } from 'next-intl'
import { LinkTabs } from '@/ui/link-tabs'
import type { PromisePage } from '../list-promises'
import { PROMISE_VIEWS } from '../rules'

/** What is open, due soon, overdue, fulfilled and waived, each with its number. */
export function PromiseTabs({ counts }: { counts: PromisePage['counts'] }) {
  const t = useTranslations('commitments.list')
  return (
    <LinkTabs
      label={t('views.label')}
      tabs={PROMISE_VIEWS.map((view) => ({
        href: view === 'open' ? '/commitments' : `/commitments?view=${view}`,
        label: t(`views.${view}`),
        count: counts[view],
      }))}
    />
  )
}
