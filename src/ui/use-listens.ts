'use client'

import { useSyncExternalStore } from 'react'

/** False until the page's script runs: a click before that would be lost. */
export function useListens(): boolean {
  return useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  )
}
