'use client'

import { LayoutGrid, Plus } from 'lucide-react'
import dynamic from 'next/dynamic'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { cx } from '../cx'
import { Link } from '../link'
import { type NavEntry, openEntry } from './navigation'
import type { ShellProps } from './shell'

const MoreSheet = dynamic(() => import('./more-sheet').then((module) => module.MoreSheet))

const item =
  'flex h-14 min-w-0 flex-1 flex-col items-center justify-center gap-0.5 rounded-md px-0.5 text-xs -outline-offset-2 [&_svg]:size-5'

/** Navigation for one thumb: the four most used, the large button between them, and everything else behind "more". */
export function BottomBar({ groups, create }: Pick<ShellProps, 'groups' | 'create'>) {
  const t = useTranslations('shell')
  const path = usePathname()
  const [moreOpen, setMoreOpen] = useState(false)
  const entries = groups.flatMap((group) => group.entries)
  const shown = entries.filter(({ phone }) => phone).slice(0, 4)
  const open = openEntry(entries, path)
  return (
    <nav
      aria-label={t('navigation')}
      className="fixed inset-x-0 bottom-0 z-20 flex items-center border-t border-line bg-surface px-1 pb-[env(safe-area-inset-bottom)] md:hidden print:hidden"
    >
      {shown.slice(0, 2).map((entry) => (
        <BottomEntry key={entry.href} entry={entry} open={entry.href === open} />
      ))}
      {create ? (
        <Link
          href={create.href}
          aria-label={create.label}
          className="mx-1 grid size-12 shrink-0 place-items-center rounded-full bg-accent text-on-accent shadow-float"
        >
          <Plus aria-hidden className="size-6" />
        </Link>
      ) : null}
      {shown.slice(2).map((entry) => (
        <BottomEntry key={entry.href} entry={entry} open={entry.href === open} />
      ))}
      <button
        type="button"
        aria-haspopup="dialog"
        onClick={() => setMoreOpen(true)}
        className={cx(item, 'text-muted')}
      >
        <LayoutGrid aria-hidden />
        {t('more')}
      </button>
      {moreOpen ? <MoreSheet groups={groups} open={open} close={() => setMoreOpen(false)} /> : null}
    </nav>
  )
}

function BottomEntry({ entry, open }: { entry: NavEntry; open: boolean }) {
  return (
    <Link
      href={entry.href}
      aria-current={open ? 'page' : undefined}
      className={cx(item, open ? 'font-medium text-accent' : 'text-muted')}
    >
      {entry.icon}
      <span className="max-w-full truncate">{entry.label}</span>
    </Link>
  )
}
