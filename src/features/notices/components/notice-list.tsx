import { BellOff } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Moment } from '@/ui/calendar-date'
import { EmptyState } from '@/ui/empty-state'
import type { NoticeRow } from '../queries'
import { NoticeLink } from './notice-link'

/** Notices, latest first; what is unread carries a dot and weight. */
export function NoticeList({ notices, unread }: { notices: NoticeRow[]; unread: boolean }) {
  const t = useTranslations('notices')
  if (notices.length === 0) {
    return <EmptyState icon={<BellOff />} title={t(unread ? 'emptyUnread' : 'empty')} hint={t('emptyHint')} />
  }
  return (
    <ul aria-label={t('list')} className="divide-y divide-line">
      {notices.map((notice) => (
        <li key={notice.id}>
          <NoticeLink id={notice.id} href={notice.href} read={notice.read}>
            <span className="flex flex-wrap items-baseline gap-x-3">
              <span className="w-32 shrink-0 text-sm text-muted max-sm:w-auto">
                {t(`names.${notice.kind}`)}
              </span>
              <span className="min-w-0 flex-1 basis-64">{t(`kinds.${notice.kind}`, notice.params)}</span>
              <span className="text-sm text-faint">
                <Moment at={notice.at} />
              </span>
            </span>
          </NoticeLink>
        </li>
      ))}
    </ul>
  )
}
