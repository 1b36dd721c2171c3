'use client'

import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine'
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { ChevronDown, ChevronUp, GripVertical } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { cx } from '@/ui/cx'
import { IconButton } from '@/ui/icon-button'

type Props = {
  id: string
  name: string
  place: { index: number; count: number }
  /** Puts an item at a place of the agenda; without it the order stands. */
  move?: (id: string, to: number) => void
  children: ReactNode
}

export function AgendaRow({ id, name, place: { index, count }, move, children }: Props) {
  const t = useTranslations('decisions.agenda')
  const { row, handle, isOver } = useDragging(id, index, move)
  return (
    <li
      ref={row}
      className={cx('flex items-start gap-2 py-3 pr-4 pl-2 transition-colors', isOver && 'bg-accent-soft')}
    >
      {move ? (
        <div className="flex flex-col items-center text-faint">
          <IconButton
            label={t('up', { project: name })}
            size="sm"
            disabled={index === 0}
            onClick={() => move(id, index - 1)}
          >
            <ChevronUp aria-hidden />
          </IconButton>
          <span ref={handle} title={t('drag')} className="cursor-grab">
            <GripVertical aria-hidden className="size-4" />
          </span>
          <IconButton
            label={t('down', { project: name })}
            size="sm"
            disabled={index === count - 1}
            onClick={() => move(id, index + 1)}
          >
            <ChevronDown aria-hidden />
          </IconButton>
        </div>
      ) : null}
      <div className="flex min-w-0 flex-1 flex-col gap-2 pl-2">
        <span className="text-sm text-faint tabular">{t('item', { number: index + 1 })}</span>
        {children}
      </div>
    </li>
  )
}

/** A row is taken by its handle and dropped on the row whose place it takes. */
function useDragging(id: string, index: number, move: Props['move']) {
  const row = useRef<HTMLLIElement>(null)
  const handle = useRef<HTMLSpanElement>(null)
  const [isOver, setIsOver] = useState(false)
  const latest = useRef(move)
  latest.current = move
  const isMovable = move !== undefined
  useEffect(() => {
    if (!isMovable || !row.current || !handle.current) return
    return combine(
      draggable({
        element: row.current,
        dragHandle: handle.current,
        getInitialData: () => ({ agendaItem: id }),
      }),
      dropTargetForElements({
        element: row.current,
        canDrop: ({ source }) => 'agendaItem' in source.data,
        onDragEnter: () => setIsOver(true),
        onDragLeave: () => setIsOver(false),
        onDrop: ({ source }) => {
          setIsOver(false)
          latest.current?.(String(source.data.agendaItem), index)
        },
      }),
    )
  }, [id, index, isMovable])
  return { row, handle, isOver }
}
