import { ChevronRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Link } from '@/ui/link'
import { Panel } from '@/ui/panel'
import type { PinnedView } from '../queries'

/** One's pinned views, each with how many records it holds now and the way there. */
export function PinnedPanel({ pins, titles }: { pins: PinnedView[]; titles: Record<string, string> }) {
  const t = useTranslations('saved-views')
  if (pins.length === 0) return null
  return (
    <Panel title={t('pinnedTitle')} flush>
      <ul className="divide-y divide-line">
        {pins.map(({ view, count }) => (
          <li key={view.id}>
            <Link
              href={`${view.href}${view.href.includes('?') ? '&' : '?'}saved=${view.id}`}
              className="flex items-center gap-3 px-4 py-2.5 hover:bg-sunken"
            >
              <span className="min-w-0 flex-1">
                <span className="block truncate">{view.name}</span>
                <span className="block truncate text-xs text-faint">{titles[view.id]}</span>
              </span>
              <span className="text-md font-semibold tabular">{count}</span>
              <ChevronRight aria-hidden className="size-4 text-faint" />
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
