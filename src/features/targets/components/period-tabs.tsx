import { useTranslations } from 'next-intl'
import { LinkTabs } from '@/ui/link-tabs'

const WHENS = ['current', 'past', 'coming', 'all'] as const

/** Which periods are listed, as of the day; what else the address asks for stays. */
export function PeriodTabs({ params }: { params: Record<string, string | undefined> }) {
  const t = useTranslations('targets.when')
  const hrefOf = (when: (typeof WHENS)[number]) => {
    const kept = Object.entries({ ...params, when: when === 'current' ? undefined : when })
    const query = new URLSearchParams(kept.flatMap(([name, value]) => (value ? [[name, value]] : [])))
    return query.size > 0 ? `/targets?${query}` : '/targets'
  }
  return <LinkTabs label={t('label')} tabs={WHENS.map((when) => ({ href: hrefOf(when), label: t(when) }))} />
}
