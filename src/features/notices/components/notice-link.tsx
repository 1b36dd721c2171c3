'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { cx } from '@/ui/cx'
import { Link } from '@/ui/link'
import { readNoticesAction } from '../actions'

/** Opening what a notice is about is reading it. */
export function NoticeLink({
  id,
  href,
  read,
  children,
}: {
  id: string
  href: string
  read: boolean
  children: ReactNode
}) {
  const t = useTranslations('notices')
  return (
    <Link
      href={href}
      prefetch={false}
      onClick={() => read || void readNoticesAction({ noticeIds: [id] })}
      className={cx('flex items-start gap-3 px-4 py-2.5 hover:bg-sunken', !read && 'font-medium')}
    >
      <span className={cx('mt-2 size-2 shrink-0 rounded-full', read ? 'bg-transparent' : 'bg-accent')}>
        {read ? null : <span className="sr-only">{t('isUnread')}</span>}
      </span>
      <span className="min-w-0 flex-1">{children}</span>
    </Link>
  )
}
