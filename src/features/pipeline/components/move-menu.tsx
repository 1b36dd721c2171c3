'use client'

import { ChevronDown } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/ui/button'
import { Menu, MenuItem } from '@/ui/menu'
import { type MoveTarget, movesOf } from './move-target'
import { usePlannedMove } from './use-planned-move'

/** Sending back, pausing and the like: whatever fits where the project stands. */
export function MoveMenu({ target }: { target: MoveTarget }) {
  const t = useTranslations('pipeline.moves')
  const { plan, dialog } = usePlannedMove()
  const acts = movesOf(target)
  if (acts.length === 0) return null
  return (
    <>
      <Menu trigger={<Button icon={<ChevronDown aria-hidden />}>{t('label')}</Button>}>
        {acts.map((act) => (
          <MenuItem key={act} danger={act === 'LOSE'} onSelect={() => plan({ act, target })}>
            {t(act)}
          </MenuItem>
        ))}
      </Menu>
      {dialog}
    </>
  )
}
