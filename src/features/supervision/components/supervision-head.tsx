import { useTranslations } from 'next-intl'
import { Badge } from '@/ui/badge'
import { LinkTabs } from '@/ui/link-tabs'
import { TextLink } from '@/ui/text-link'

type Counts = { mine: number; overdue: number; leadership: number }

/** Beside the title: what waits for the reader, and what is late. */
export function SupervisionCounts({ counts: { mine, overdue, leadership } }: { counts: Counts }) {
  const t = useTranslations('supervision.list')
  return (
    <>
      {mine > 0 ? (
        <TextLink href="/supervision?mine=yes" className="no-underline">
          <Badge tone="accent">{t('mineCount', { count: mine })}</Badge>
        </TextLink>
      ) : null}
      {overdue > 0 ? <Badge tone="critical">{t('overdueCount', { count: overdue })}</Badge> : null}
      {leadership > 0 ? <Badge tone="critical">{t('leadershipCount', { count: leadership })}</Badge> : null}
    </>
  )
}

type TabsProps = { open: number; idle: { quiet: number; unprotected: number } | null }

/** Matters, and for who is asked about them the projects that nothing happens on. */
export function SupervisionTabs({ open, idle }: TabsProps) {
  const t = useTranslations('supervision.tabs')
  if (!idle) return null
  return (
    <LinkTabs
      label={t('label')}
      tabs={[
        { href: '/supervision', label: t('matters'), count: open },
        { href: '/supervision?tab=quiet', label: t('quiet'), count: idle.quiet },
        { href: '/supervision?tab=unprotected', label: t('unprotected'), count: idle.unprotected },
      ]}
    />
  )
}
