'use client'

import dynamic from 'next/dynamic'
import { type ReactNode, useState } from 'react'
import type { PlannedMove } from './move-dialog'

const MoveDialog = dynamic(() => import('./move-dialog').then((module) => module.MoveDialog))

/** The dialog of one move at a time, loaded when the first is planned. */
export function usePlannedMove(): { plan: (move: PlannedMove) => void; dialog: ReactNode } {
  const [planned, setPlanned] = useState<PlannedMove | null>(null)
  return {
    plan: setPlanned,
    dialog: planned ? <MoveDialog planned={planned} close={() => setPlanned(null)} /> : null,
  }
}
