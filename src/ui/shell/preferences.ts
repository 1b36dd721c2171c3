'use client'

import type { Locale } from '@/lib/locale'
import type { Theme } from '../theme'

const YEAR_SECONDS = 31_536_000

/** The theme applies at once, and the server renders the next page with it. */
export function chooseTheme(theme: Theme) {
  document.documentElement.dataset.theme = theme
  remember('theme', theme)
}

export function chooseLocale(locale: Locale) {
  remember('locale', locale)
}

export function rememberNavigation(collapsed: boolean) {
  remember('nav', collapsed ? 'collapsed' : 'open')
}

// A cookie and not the browser's storage: the first byte of a page already has the right language, theme and width.
function remember(name: string, value: string) {
  document.cookie = `${name}=${value}; path=/; max-age=${YEAR_SECONDS}; samesite=lax`
}
