'use client'

import { useTranslations } from 'next-intl'
import { cx } from '../cx'
import { Link } from '../link'
import { Sheet } from '../sheet'
import type { NavGroup } from './navigation'

type Props = { groups: NavGroup[]; open: string | undefined; close: () => void }

/** Everything that the bottom bar has no room for. */
export function MoreSheet({ groups, open, close }: Props) {
  const t = useTranslations('shell')
  return (
    <Sheet open onOpenChange={(stays) => !stays && close()} title={t('more')}>
      <nav aria-label={t('more')} className="flex flex-col gap-4">
        {groups.map((group) => (
          <div key={group.key}>
            <h3 className="pb-1 text-sm text-faint">{group.label}</h3>
            <ul className="grid grid-cols-3 gap-2">
              {group.entries.map((entry) => (
                <li key={entry.href}>
                  <Link
                    href={entry.href}
                    onClick={close}
                    aria-current={entry.href === open ? 'page' : undefined}
                    className={cx(
                      'flex h-18 flex-col items-center justify-center gap-1 rounded-lg text-center text-sm [&_svg]:size-5',
                      entry.href === open
                        ? 'bg-accent-soft font-medium text-accent-strong'
                        : 'bg-sunken text-ink',
                    )}
                  >
                    {entry.icon}
                    {entry.label}
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </nav>
    </Sheet>
  )
}
