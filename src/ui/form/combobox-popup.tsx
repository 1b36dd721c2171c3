'use client'

import { Check, Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { cx } from '../cx'
import { Spinner } from '../spinner'
import { placeBelow } from './place-below'
import type { ComboboxItem } from './use-combobox'

type Props = {
  id: string
  optionId: (at: number) => string
  labelledBy: string
  box: RefObject<HTMLInputElement | null>
  items: ComboboxItem[]
  /** Which of them Enter takes; -1 for none. */
  marked: number
  mark: (at: number) => void
  choose: (item: ComboboxItem) => void
  /** The value of the form. */
  chosen: string
  state: 'idle' | 'searching' | 'found' | 'failed'
}

/** Stays in the form, so that a dialog around it knows it as its own, and lies above everything. */
export function ComboboxPopup({ box, items, state, id, labelledBy, marked, ...rest }: Props) {
  const popup = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    popup.current?.showPopover?.()
    popup.current?.addEventListener('mousedown', leaveFocusInBox)
  }, [])
  useLayoutEffect(() => placeBelow(box.current, popup.current))
  useMarkedInSight(rest.optionId(marked))
  return (
    <div
      ref={popup}
      popover="manual"
      aria-busy={state === 'searching' || undefined}
      className="fixed inset-auto z-50 m-0 min-w-60 max-w-[calc(100vw-1rem)] flex-col rounded-lg border-0 bg-raised p-1 text-ink shadow-float open:flex"
    >
      <SearchStatus state={state} empty={items.length === 0} />
      <div
        id={id}
        role="listbox"
        aria-labelledby={labelledBy}
        className="max-h-80 min-h-0 overflow-y-auto overscroll-contain"
      >
        {items.map((item, at) => (
          <PopupItem
            key={item.create ? 'create' : `${item.value} ${item.hint}`}
            {...rest}
            item={item}
            at={at}
            isMarked={at === marked}
          />
        ))}
      </div>
    </div>
  )
}

function SearchStatus({ state, empty }: Pick<Props, 'state'> & { empty: boolean }) {
  const t = useTranslations('ui.combobox')
  return (
    <div role="status" className="flex items-center gap-2 px-2.5 text-sm text-muted not-empty:py-1.5">
      {state === 'searching' && empty ? (
        <>
          <Spinner />
          {t('searching')}
        </>
      ) : state === 'failed' ? (
        t('failed')
      ) : state === 'found' && empty ? (
        t('nothing')
      ) : null}
    </div>
  )
}

type ItemProps = Pick<Props, 'optionId' | 'mark' | 'choose' | 'chosen'> & {
  item: ComboboxItem
  at: number
  isMarked: boolean
}

function leaveFocusInBox(event: Event) {
  event.preventDefault()
}

function PopupItem({ item, at, isMarked, optionId, mark, choose, chosen }: ItemProps) {
  const t = useTranslations('ui.combobox')
  const isChosen = !item.create && item.value === chosen
  return (
    <button
      type="button"
      id={optionId(at)}
      role="option"
      tabIndex={-1}
      aria-selected={isChosen}
      onPointerMove={() => isMarked || mark(at)}
      onClick={() => choose(item)}
      className={cx(
        'flex min-h-9 w-full cursor-default items-center gap-2 rounded-md px-2.5 py-1.5 text-start select-none pointer-coarse:min-h-11',
        isMarked && 'bg-sunken',
      )}
    >
      {item.create ? <Plus aria-hidden className="size-4 shrink-0 text-accent" /> : null}
      <span className="min-w-0 flex-1">
        <span className="block">{item.create ? t('create', { text: item.label }) : item.label}</span>
        {item.hint ? <span className="block text-xs text-muted">{item.hint}</span> : null}
      </span>
      {isChosen ? <Check aria-hidden className="size-4 text-accent" /> : null}
    </button>
  )
}

function useMarkedInSight(optionId: string) {
  useEffect(() => document.getElementById(optionId)?.scrollIntoView({ block: 'nearest' }), [optionId])
}
