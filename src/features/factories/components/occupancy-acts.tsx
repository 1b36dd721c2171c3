'use client'

import { DoorClosed, DoorOpen } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/ui/button'
import { Sheet } from '@/ui/sheet'
import { toast } from '@/ui/toast/toast'
import { nextStates } from '../rules'
import type { OccupancyToMove } from './occupancy-form'

const MoveOccupancyForm = dynamic(() => import('./occupancy-form').then((module) => module.MoveOccupancyForm))
const EndOccupancyForm = dynamic(() => import('./occupancy-form').then((module) => module.EndOccupancyForm))

type Props = {
  occupancy: OccupancyToMove
  name: string
  today: string
  rights: { move: boolean; end: boolean }
}

/** What comes next for who is in a unit. */
export function OccupancyActs({ occupancy, name, today, rights }: Props) {
  const t = useTranslations('factories.occupancy')
  const router = useRouter()
  const [act, setAct] = useState<'move' | 'end' | null>(null)
  if (nextStates(occupancy.state).length === 0) return null
  const close = () => setAct(null)
  const done = (words: string) => () => {
    toast(words)
    close()
    router.refresh()
  }
  const form = { occupancy, today, onCancel: close }
  return (
    <span className="flex gap-1.5">
      {rights.move ? (
        <Button size="sm" icon={<DoorOpen aria-hidden />} onClick={() => setAct('move')}>
          {t('move')}
        </Button>
      ) : null}
      {rights.end ? (
        <Button size="sm" variant="ghost" icon={<DoorClosed aria-hidden />} onClick={() => setAct('end')}>
          {t('end')}
        </Button>
      ) : null}
      <Sheet
        open={act !== null}
        onOpenChange={(open) => !open && close()}
        title={t(act === 'end' ? 'endTitle' : 'moveTitle')}
        description={name}
      >
        {act === 'move' ? <MoveOccupancyForm {...form} onDone={done(t('moved'))} /> : null}
        {act === 'end' ? <EndOccupancyForm {...form} onDone={done(t('ended'))} /> : null}
      </Sheet>
    </span>
  )
}
