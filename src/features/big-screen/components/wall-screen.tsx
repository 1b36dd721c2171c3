'use client'

import type { ScreenFigures } from '../rules'
import { ForceRows } from './force-rows'
import { MonthColumns } from './month-columns'
import { MonthEvents } from './month-events'
import { NewestSignings } from './newest-signings'
import { RateRows } from './rate-rows'
import { ScreenHeader } from './screen-header'
import { ScreenHeadlines } from './screen-headlines'
import { StageCells } from './stage-cells'
import { useScreen } from './use-screen'
import { useWakeLock } from './use-wake-lock'
import { useWallKeys } from './use-wall-keys'

/** `address` answers with new figures; `first` came with the page. */
export function WallScreen({ first, address }: { first: ScreenFigures; address: string }) {
  const { figures, connection } = useScreen(first, address)
  useWakeLock()
  useWallKeys()
  return (
    <div className="wall flex min-h-dvh flex-col gap-4 bg-canvas p-4 text-base text-ink lg:p-6">
      <ScreenHeader figures={figures} connection={connection} />
      <ScreenHeadlines {...figures} />
      <div className="wall-body grid min-h-0 flex-1 gap-4">
        <ForceRows {...figures} />
        <div className="flex min-h-0 min-w-0 flex-col gap-4">
          <MonthColumns {...figures} />
          <StageCells {...figures} />
        </div>
        <div className="flex min-h-0 min-w-0 flex-col gap-4">
          <RateRows {...figures} />
          <NewestSignings {...figures} />
          <MonthEvents {...figures} />
        </div>
      </div>
    </div>
  )
}
