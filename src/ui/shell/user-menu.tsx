'use client'

import { CircleUser, Keyboard, LogOut } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { asLocale, locales } from '@/lib/locale'
import { AvatarInitial } from '../avatar-initial'
import { cx } from '../cx'
import { forgetAllDrafts } from '../form/draft'
import { Menu, MenuChoice, MenuItem, MenuLink, MenuSeparator } from '../menu'
import { asTheme, themes } from '../theme'
import { chooseLocale, chooseTheme } from './preferences'
import type { ShellUser } from './shell'

type Props = {
  user: ShellUser
  accountHref: string
  /** Only the initial, where there is no room for the name. */
  compact: boolean
  showKeys: () => void
  side?: 'top' | 'bottom'
}

export function UserMenu({ user, accountHref, compact, showKeys, side }: Props) {
  const t = useTranslations('shell')
  return (
    <Menu
      align="start"
      side={side}
      trigger={
        <button
          type="button"
          aria-label={t('userMenu', { name: user.name })}
          className={cx(
            'flex items-center gap-2 rounded-md p-1.5 text-start hover:bg-sunken',
            compact && 'justify-center',
          )}
        >
          <AvatarInitial name={user.name} />
          {compact ? null : (
            <span className="min-w-0">
              <span className="block truncate text-sm font-medium">{user.name}</span>
              <span className="block truncate text-xs text-faint">{user.detail}</span>
            </span>
          )}
        </button>
      }
    >
      <MenuLink href={accountHref} icon={<CircleUser aria-hidden />}>
        {t('account')}
      </MenuLink>
      <MenuItem icon={<Keyboard aria-hidden />} onSelect={showKeys}>
        {t('keys.title')}
      </MenuItem>
      <MenuSeparator />
      <Preferences />
      <MenuSeparator />
      <MenuItem icon={<LogOut aria-hidden />} onSelect={leave}>
        {t('signOut')}
      </MenuItem>
    </Menu>
  )
}

function Preferences() {
  const t = useTranslations('shell')
  const router = useRouter()
  const locale = asLocale(useLocale())
  const [theme, setTheme] = useState(() => asTheme(document.documentElement.dataset.theme))
  return (
    <>
      <MenuChoice
        label={t('language')}
        value={locale}
        options={locales.map((value) => ({ value, label: t(`languages.${value}`) }))}
        onChange={(next) => {
          chooseLocale(next)
          router.refresh()
        }}
      />
      <MenuChoice
        label={t('theme')}
        value={theme}
        options={themes.map((value) => ({ value, label: t(`themes.${value}`) }))}
        onChange={(next) => {
          chooseTheme(next)
          setTheme(next)
        }}
      />
    </>
  )
}

async function leave() {
  forgetAllDrafts()
  const { signOut } = await import('next-auth/react')
  await signOut({ callbackUrl: '/sign-in' })
}
