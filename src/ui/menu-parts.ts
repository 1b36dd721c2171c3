'use client'

import type { Menu } from '@base-ui/react/menu'
import { createContext, useContext } from 'react'

/** What the entries of a menu are made of; it comes with the menu, which is fetched late. */
export const MenuParts = createContext<typeof Menu | null>(null)

export function useMenuParts(): typeof Menu {
  const parts = useContext(MenuParts)
  if (!parts) throw new Error('an entry of a menu stands outside of a menu')
  return parts
}
