import { useTranslations } from 'next-intl'
import { LinkTabs } from '@/ui/link-tabs'

/** What still waits for a verdict, and what has one. */
export function AskedTabs({ open, concluded }: { open: number; concluded: number }) {
  const t = useTranslations('evaluations')
  return (
    <LinkTabs
      label={t('tabs.label')}
      tabs={[
        { href: '/evaluations', label: t('tabs.open'), count: open },
        { href: '/evaluations?tab=concluded', label: t('tabs.concluded'), count: concluded },
      ]}
    />
  )
}
