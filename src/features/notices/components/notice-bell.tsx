'use client'

import { Bell } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Link } from '@/ui/link'
import { countUnreadAction } from '../actions'

const EVERY_MS = 60_000
const MOST_SHOWN = 99

/** How many notices wait, looked up anew each minute while the page is in sight. */
export function NoticeBell({ first }: { first: number }) {
  const t = useTranslations('shell')
  const count = useUnreadCount(first)
  return (
    <Link
      href="/notices"
      prefetch={false}
      aria-label={t('bell', { count })}
      title={t('bell', { count })}
      className="relative grid size-7 place-items-center rounded-md text-muted hover:bg-sunken hover:text-ink [&_svg]:size-4"
    >
      <Bell aria-hidden />
      {count > 0 ? (
        <span
          aria-hidden
          className="absolute -top-1 -right-1 min-w-4 rounded-full bg-accent px-1 text-center text-[0.625rem] leading-4 font-semibold whitespace-nowrap text-on-accent tabular"
        >
          {count > MOST_SHOWN ? `${MOST_SHOWN}+` : count}
        </span>
      ) : null}
    </Link>
  )
}

function useUnreadCount(first: number): number {
  const [count, setCount] = useState(first)
  // The layout is rendered anew after an act of one's own, such as marking all as read.
  useEffect(() => setCount(first), [first])
  useEffect(() => {
    const look = () => {
      if (document.visibilityState !== 'visible') return
      countUnreadAction()
        .then((result) => result.ok && setCount(result.value))
        .catch(() => undefined)
    }
    const timer = setInterval(look, EVERY_MS)
    return () => clearInterval(timer)
  }, [])
  return count
}
