import { useTranslations } from 'next-intl'
import { LinkTabs } from '@/ui/link-tabs'
import { PRINTED_AS_OF } from '../printed-statements'
import type { ReportTest } from '../queries'
import { VERDICTS, type Verdict } from '../rules'

/** How many statements have each verdict; a tab shows only those. */
export function VerdictTabs({ asOf, counts }: Pick<ReportTest, 'asOf' | 'counts'>) {
  const t = useTranslations('report-test.verdicts')
  // The report's own day is the one that needs no address.
  const day: Record<string, string> = asOf === PRINTED_AS_OF ? {} : { asOf }
  const hrefOf = (verdict: Verdict) => `/report-test?${new URLSearchParams({ ...day, verdict })}`
  const tabs = VERDICTS.map((verdict) => ({
    href: hrefOf(verdict),
    label: t(verdict),
    count: counts[verdict],
  }))
  const all = { href: `/report-test${asOf === PRINTED_AS_OF ? '' : `?asOf=${asOf}`}`, label: t('all') }
  return <LinkTabs label={t('label')} tabs={[all, ...tabs]} />
}
