import { useTranslations } from 'next-intl'
import { LinkTabs } from '@/ui/link-tabs'
import type { ReportTest } from '../queries'
import { VERDICTS, type Verdict } from '../rules'

/** How many statements have each verdict; a tab shows only those. */
export function VerdictTabs({ asOf, counts }: Pick<ReportTest, 'asOf' | 'counts'>) {
  const t = useTranslations('report-test.verdicts')
  const hrefOf = (verdict?: Verdict) =>
    `/report-test?${new URLSearchParams({ asOf, ...(verdict ? { verdict } : {}) })}`
  const tabs = VERDICTS.map((verdict) => ({
    href: hrefOf(verdict),
    label: t(verdict),
    count: counts[verdict],
  }))
  return <LinkTabs label={t('label')} tabs={[{ href: '/report-test', label: t('all') }, ...tabs]} />
}
