import type { ReactNode } from 'react'

export type NavEntry = {
  href: string
  label: string
  icon: ReactNode
  /** Among the four that a phone shows at its bottom edge. */
  phone?: boolean
  /** How many things wait there. */
  waiting?: number
}

export type NavGroup = { key: string; label: string; entries: NavEntry[] }

/** The entry that the page at `path` belongs to: the longest address that the path begins with. */
export function openEntry(entries: { href: string }[], path: string): string | undefined {
  const matching = entries.filter(
    ({ href }) => path === href || (href !== '/' && path.startsWith(`${href}/`)),
  )
  return matching.sort((a, b) => b.href.length - a.href.length)[0]?.href
}
