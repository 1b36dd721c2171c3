import { useTranslations } from 'next-intl'
import { LinkTabs } from '@/ui/link-tabs'
import type { Brief } from '../queries'

/** The issue itself, the records behind it, what changed since, and whether it is still what it was. */
export function BriefTabs({ brief: { id, status, rights } }: { brief: Brief }) {
  const t = useTranslations('briefs')
  const places = [
    { href: `/briefs/${id}`, key: 'issue' },
    { href: `/briefs/${id}/records`, key: 'records' },
    ...(rights.changes ? [{ href: `/briefs/${id}/changes`, key: 'changes' }] : []),
    ...(status === 'PUBLISHED' ? [{ href: `/briefs/${id}/check`, key: 'check' }] : []),
  ]
  const tabs = places.map(({ href, key }) => ({ href, label: t(`tabs.${key}`) }))
  return (
    <div className="print:hidden">
      <LinkTabs label={t('title')} tabs={tabs} />
    </div>
  )
}
