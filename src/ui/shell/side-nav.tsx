'use client'

import { PanelLeftClose, PanelLeftOpen, Plus } from 'lucide-react'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { cx } from '../cx'
import { IconButton } from '../icon-button'
import { Kbd } from '../kbd'
import { Link } from '../link'
import { LinkButton } from '../link-button'
import { Tooltip } from '../tooltip'
import { BrandMark } from './brand-mark'
import { type NavEntry, openEntry } from './navigation'
import type { ShellProps } from './shell'
import { UserMenu } from './user-menu'

type Props = Omit<ShellProps, 'children'> & { toggle: () => void; showKeys: () => void }

export function SideNav(props: Props) {
  const { product, groups, create, user, accountHref, bell, collapsed, toggle, showKeys } = props
  const t = useTranslations('shell')
  const open = openEntry(
    groups.flatMap(({ entries }) => entries),
    usePathname(),
  )
  return (
    <aside
      className={cx(
        'sticky top-0 flex h-dvh shrink-0 flex-col gap-3 border-r border-line py-3 transition-[width] duration-150 max-md:hidden print:hidden',
        collapsed ? 'w-14 px-2' : 'w-56 px-3',
      )}
    >
      <div className={cx('flex items-center', collapsed ? 'flex-col gap-2' : 'justify-between pl-1.5')}>
        <Link href="/" className="flex items-center gap-2 rounded-md">
          <BrandMark />
          <span className={cx('text-md font-semibold', collapsed && 'sr-only')}>{product}</span>
        </Link>
        <span className={cx('flex items-center', collapsed && 'flex-col gap-2')}>
          {bell}
          <IconButton
            label={t(collapsed ? 'expand' : 'collapse')}
            size="sm"
            aria-expanded={!collapsed}
            onClick={toggle}
          >
            {collapsed ? <PanelLeftOpen aria-hidden /> : <PanelLeftClose aria-hidden />}
          </IconButton>
        </span>
      </div>
      {create ? <CreateButton create={create} collapsed={collapsed} /> : null}
      <nav
        aria-label={t('navigation')}
        className="-mx-1 flex min-h-0 flex-1 flex-col gap-3 overflow-y-auto px-1 pb-2"
      >
        {groups.map((group) => (
          <div key={group.key}>
            <h2 className={cx('px-2 pb-0.5 text-xs text-faint', collapsed && 'sr-only')}>{group.label}</h2>
            <ul className={cx('flex flex-col gap-px', collapsed && 'border-t border-line pt-1')}>
              {group.entries.map((entry) => (
                <SideEntry key={entry.href} entry={entry} open={entry.href === open} collapsed={collapsed} />
              ))}
            </ul>
          </div>
        ))}
      </nav>
      <UserMenu user={user} accountHref={accountHref} compact={collapsed} showKeys={showKeys} side="top" />
    </aside>
  )
}

function CreateButton({
  create,
  collapsed,
}: {
  create: { href: string; label: string }
  collapsed: boolean
}) {
  if (collapsed) {
    return (
      <Tooltip text={create.label} side="right">
        <LinkButton href={create.href} variant="primary" aria-label={create.label} className="w-full px-0">
          <Plus aria-hidden />
        </LinkButton>
      </Tooltip>
    )
  }
  return (
    <LinkButton
      href={create.href}
      aria-keyshortcuts="c"
      className="w-full justify-start"
      icon={<Plus aria-hidden />}
    >
      {create.label}
      <span className="ml-auto" aria-hidden>
        <Kbd>C</Kbd>
      </span>
    </LinkButton>
  )
}

function SideEntry({ entry, open, collapsed }: { entry: NavEntry; open: boolean; collapsed: boolean }) {
  const link = (
    <Link
      href={entry.href}
      aria-current={open ? 'page' : undefined}
      aria-label={collapsed ? entry.label : undefined}
      className={cx(
        'flex h-8 items-center gap-2.5 rounded-md px-2 transition-colors [&_svg]:size-4 [&_svg]:shrink-0',
        open ? 'bg-accent-soft font-medium text-accent-strong' : 'text-muted hover:bg-sunken hover:text-ink',
        collapsed && 'justify-center px-0',
      )}
    >
      {entry.icon}
      {collapsed ? null : <span className="truncate">{entry.label}</span>}
      {entry.waiting && !collapsed ? <span className="ml-auto text-xs tabular">{entry.waiting}</span> : null}
    </Link>
  )
  return (
    <li>
      {collapsed ? (
        <Tooltip text={entry.label} side="right">
          {link}
        </Tooltip>
      ) : (
        link
      )}
    </li>
  )
}
