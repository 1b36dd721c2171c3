'use client'

import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { cx } from '@/ui/cx'
import { controlLook } from '@/ui/form/control-look'
import { useTell } from '@/ui/form/use-tell'
import { correctCellAction } from '../actions'

type Cell = { importId: string; line: number; column: number }
type Props = { cell: Cell; head: string; written: string; wrong: boolean; editable: boolean }

/** One cell of the file. Pressed, it becomes a box to write in; Enter or leaving it saves, Escape leaves it as it was. */
export function CellBox({ cell, head, written, wrong, editable }: Props) {
  const t = useTranslations('imports.preview')
  const [open, setOpen] = useState(false)
  const label = t('fix', { column: head, line: cell.line })
  const look = cx('max-w-72 min-w-34', wrong && 'bg-critical-soft')
  if (!editable) return <td className={cx(look, 'break-words')}>{written}</td>
  if (open) {
    return (
      <td className={look}>
        <CellInput cell={cell} label={label} written={written} close={() => setOpen(false)} />
      </td>
    )
  }
  return (
    <td className={look}>
      <button
        type="button"
        aria-label={`${label}：${written}`}
        onClick={() => setOpen(true)}
        className="-mx-1 min-h-6 w-full rounded-sm px-1 text-start break-words hover:bg-sunken"
      >
        {written || <span className="text-faint">—</span>}
      </button>
    </td>
  )
}

type InputProps = { cell: Cell; label: string; written: string; close: () => void }

function CellInput({ cell, label, written, close }: InputProps) {
  const t = useTranslations('imports.preview')
  const tell = useTell()
  const [pending, start] = useTransition()
  const save = (next: string) => {
    if (pending) return
    if (next === written) return close()
    start(async () => {
      await tell(() => correctCellAction({ ...cell, written: next }), t('fixed'))
      close()
    })
  }
  return (
    <input
      // The person has just pressed the cell to write in it.
      ref={(box) => box?.focus()}
      aria-label={label}
      defaultValue={written}
      disabled={pending}
      onBlur={(event) => save(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') save(event.currentTarget.value)
        if (event.key === 'Escape') close()
      }}
      className={cx(controlLook, 'h-7 min-w-36')}
    />
  )
}
