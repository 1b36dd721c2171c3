'use client'

import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { type ReactNode, useCallback, useState } from 'react'
import { BottomBar } from './bottom-bar'
import type { NavGroup } from './navigation'
import { rememberNavigation } from './preferences'
import { SideNav } from './side-nav'
import { TopBar } from './top-bar'
import { useShortcuts } from './use-shortcuts'

const KeysDialog = dynamic(() => import('./keys-dialog').then((module) => module.KeysDialog))

export type ShellUser = { name: string; detail: string }

export type ShellProps = {
  product: string
  groups: NavGroup[]
  /** What the key `c` and the large button make. */
  create?: { href: string; label: string }
  /** Where `/` searches when the page itself has nothing to search. */
  searchHref: string
  user: ShellUser
  accountHref: string
  /** The way to what waits to be read. */
  bell: ReactNode
  collapsed: boolean
  children: ReactNode
}

/** The frame of every page: navigation at the side, on a phone at the bottom edge. */
export function Shell({ children, collapsed: firstCollapsed, ...rest }: ShellProps) {
  const t = useTranslations('shell')
  const [collapsed, setCollapsed] = useState(firstCollapsed)
  const [keysOpen, setKeysOpen] = useState(false)
  const showKeys = useCallback(() => setKeysOpen(true), [])
  useShortcuts({ newHref: rest.create?.href, searchHref: rest.searchHref, showKeys })
  const toggle = () => {
    rememberNavigation(!collapsed)
    setCollapsed(!collapsed)
  }
  return (
    <div className="flex min-h-dvh flex-col md:flex-row" data-collapsed={collapsed || undefined}>
      <a
        href="#main"
        className="fixed top-2 left-2 z-50 -translate-y-16 rounded-md bg-accent px-3 py-1.5 text-on-accent focus:translate-y-0 print:hidden"
      >
        {t('skip')}
      </a>
      <SideNav {...rest} collapsed={collapsed} toggle={toggle} showKeys={showKeys} />
      <TopBar {...rest} showKeys={showKeys} />
      <main id="main" tabIndex={-1} className="min-w-0 flex-1 outline-none max-md:pb-20 print:p-0">
        {children}
      </main>
      <BottomBar {...rest} />
      {keysOpen ? (
        <KeysDialog close={() => setKeysOpen(false)} canCreate={rest.create !== undefined} />
      ) : null}
    </div>
  )
}
