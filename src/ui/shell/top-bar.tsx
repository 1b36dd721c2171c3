'use client'

import { Link } from '../link'
import { BrandMark } from './brand-mark'
import type { ShellProps } from './shell'
import { UserMenu } from './user-menu'

type Props = Omit<ShellProps, 'children' | 'collapsed'> & { showKeys: () => void }

/** The phone's head line. */
export function TopBar({ product, user, accountHref, bell, showKeys }: Props) {
  return (
    <header className="flex h-12 items-center justify-between border-b border-line bg-surface px-3 md:hidden print:hidden">
      <Link href="/" className="flex items-center gap-2 rounded-md font-semibold">
        <BrandMark />
        {product}
      </Link>
      <div className="flex items-center gap-1">
        {bell}
        <UserMenu user={user} accountHref={accountHref} compact showKeys={showKeys} side="bottom" />
      </div>
    </header>
  )
}
