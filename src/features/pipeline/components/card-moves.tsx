'use client'

import { ArrowLeft, ArrowRight, Ellipsis, FileSignature, UserRoundCheck } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { IconButton } from '@/ui/icon-button'
import { Menu, MenuItem, MenuLink, MenuSeparator } from '@/ui/menu'
import { type Stage, stagesToSendBackTo } from '../rules'
import { demandLink } from './demand-link'
import type { PlannedMove } from './move-dialog'
import { advancesTo, type MoveTarget, movesOf } from './move-target'

type Props = {
  target: MoveTarget
  /** Whose protection is over: who may give it to others finds that here. */
  reassign?: { id: string; leads: boolean; reassigns: boolean }
  advance: (target: MoveTarget, to: Stage) => void
  plan: (move: PlannedMove) => void
}

/** The menu of a card: on to the next stage, back to an earlier one, and what else fits. */
export function CardMoves({ target, reassign, advance, plan }: Props) {
  const t = useTranslations('pipeline')
  const to = advancesTo(target)
  const acts = movesOf(target)
  const others = acts.filter((act) => act !== 'SEND_BACK')
  const given = reassign && reassignments(reassign)
  if (!to && acts.length === 0 && !given?.length) return null
  return (
    <Menu
      trigger={
        <IconButton label={t('board.moves', { name: target.name })} size="sm" data-moves>
          <Ellipsis aria-hidden />
        </IconButton>
      }
    >
      {to && to !== 'SIGNING' ? (
        <MenuItem icon={<ArrowRight aria-hidden />} onSelect={() => advance(target, to)}>
          {t('advance.action', { stage: t(`stages.${to}`) })}
        </MenuItem>
      ) : null}
      {to === 'SIGNING' && target.carries ? (
        <MenuLink icon={<FileSignature aria-hidden />} href={demandLink('signing', target)}>
          {t('board.toSign')}
        </MenuLink>
      ) : null}
      {acts.includes('SEND_BACK')
        ? stagesToSendBackTo(target).map((stage) => (
            <MenuItem
              key={stage}
              icon={<ArrowLeft aria-hidden />}
              onSelect={() => plan({ act: 'SEND_BACK', target, to: stage })}
            >
              {`${t('moves.to')}「${t(`stages.${stage}`)}」`}
            </MenuItem>
          ))
        : null}
      {others.length > 0 ? <MenuSeparator /> : null}
      {others.map((act) => (
        <MenuItem key={act} danger={act === 'LOSE'} onSelect={() => plan({ act, target })}>
          {t(`moves.${act}`)}
        </MenuItem>
      ))}
      {given?.length && (to || acts.length > 0) ? <MenuSeparator /> : null}
      {given?.map((form) => (
        <MenuLink
          key={form}
          icon={<UserRoundCheck aria-hidden />}
          href={`/projects/${target.id}?form=${form}`}
        >
          {t(`protection.${form}`)}
        </MenuLink>
      ))}
    </Menu>
  )
}

/** The forms, by their names on the project's page, that bring an idle project into other hands. */
function reassignments({ leads, reassigns }: { leads: boolean; reassigns: boolean }) {
  return [...(leads ? (['officer'] as const) : []), ...(reassigns ? (['reassign'] as const) : [])]
}
