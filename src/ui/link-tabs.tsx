'use client'

import { usePathname, useSearchParams } from 'next/navigation'
import { cx } from './cx'
import { Link } from './link'

export type LinkTab = { href: string; label: string; count?: number }

/**
 * Tabs that are links: the address bar knows which one is open. A tab is open when the path and every search
 * parameter of its address are those of the page; of several that match, the one with the longest address. `current` is
 * for a page that fills in what its address leaves out: the address of the tab that it shows.
 */
export function LinkTabs({ tabs, label, current }: { tabs: LinkTab[]; label: string; current?: string }) {
  const path = usePathname()
  const search = useSearchParams()
  const open = current ?? openTab(tabs, path, search)
  return (
    <nav aria-label={label} className="-mb-px overflow-x-auto border-b border-line [scrollbar-width:none]">
      <ul className="flex gap-1">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Link
              href={tab.href}
              scroll={false}
              aria-current={tab.href === open ? 'page' : undefined}
              className={cx(
                'flex h-9 items-center gap-1.5 border-b-2 px-2.5 whitespace-nowrap -outline-offset-2 transition-colors',
                tab.href === open
                  ? 'border-accent font-medium text-ink'
                  : 'border-transparent text-muted hover:border-line-strong hover:text-ink',
              )}
            >
              {tab.label}
              {tab.count === undefined ? null : (
                <span className="text-sm text-faint tabular">{tab.count}</span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function openTab(tabs: LinkTab[], path: string, search: URLSearchParams) {
  const matching = tabs.filter(({ href }) => {
    const [tabPath, query = ''] = href.split('?')
    return (
      tabPath === path && [...new URLSearchParams(query)].every(([key, value]) => search.get(key) === value)
    )
  })
  return matching.sort((a, b) => b.href.length - a.href.length)[0]?.href
}
