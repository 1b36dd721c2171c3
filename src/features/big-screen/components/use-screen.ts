'use client'

import { useEffect, useState } from 'react'
import type { ScreenFigures } from '../rules'
import { type Heard, watchScreen } from './watch-screen'

export type Connection = Heard['connection']

/** The latest figures that were heard, and whether the server still answers. */
export function useScreen(first: ScreenFigures, address: string) {
  const [figures, setFigures] = useState(first)
  const [connection, setConnection] = useState<Connection>('LIVE')
  const build = first.build
  useEffect(
    () =>
      watchScreen(address, (heard) => {
        // Whoever may no longer watch keeps nothing on the wall; a new build brings a new page.
        const changed = heard.connection === 'LIVE' && heard.figures.build !== build
        if (heard.connection === 'REFUSED' || changed) return window.location.reload()
        setConnection(heard.connection)
        if (heard.connection === 'LIVE') setFigures(heard.figures)
      }),
    [address, build],
  )
  return { figures, connection }
}
