'use client'

import { Combobox } from '@base-ui/react/combobox'
import { Check, Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useLayoutEffect } from 'react'
import { Spinner } from '../spinner'
import type { ComboboxItem } from './combobox-field'

type Props = { state: 'idle' | 'searching' | 'found' | 'failed'; empty: boolean }

export function ComboboxPopup({ state, empty }: Props) {
  const t = useTranslations('ui.combobox')
  return (
    <Combobox.Portal>
      <Combobox.Positioner sideOffset={4} collisionPadding={8} className="z-50 outline-none">
        <Combobox.Popup
          aria-busy={state === 'searching' || undefined}
          className="w-(--anchor-width) min-w-60 max-w-(--available-width) rounded-lg bg-raised p-1 shadow-float"
        >
          <WordsOfDismissal />
          <Combobox.Status className="flex items-center gap-2 px-2.5 text-sm text-muted not-empty:py-1.5">
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
          </Combobox.Status>
          <Combobox.List className="max-h-[min(var(--available-height),20rem)] overflow-y-auto overscroll-contain">
            {(item: ComboboxItem) => (
              <PopupItem key={item.create ? 'create' : `${item.value} ${item.hint}`} item={item} />
            )}
          </Combobox.List>
        </Combobox.Popup>
      </Combobox.Positioner>
    </Combobox.Portal>
  )
}

/** For screen readers Base UI puts a button before and after an open list, and has only an English name for both. */
function WordsOfDismissal() {
  const t = useTranslations('ui')
  useLayoutEffect(() => {
    for (const button of document.querySelectorAll('[aria-label="Dismiss"]')) {
      button.setAttribute('aria-label', t('close'))
    }
  })
  return null
}

function PopupItem({ item }: { item: ComboboxItem }) {
  const t = useTranslations('ui.combobox')
  return (
    <Combobox.Item
      value={item}
      className="flex min-h-9 cursor-default items-center gap-2 rounded-md px-2.5 py-1.5 select-none data-highlighted:bg-sunken pointer-coarse:min-h-11"
    >
      {item.create ? <Plus aria-hidden className="size-4 shrink-0 text-accent" /> : null}
      <span className="min-w-0 flex-1">
        <span className="block">{item.create ? t('create', { text: item.label }) : item.label}</span>
        {item.hint ? <span className="block text-xs text-muted">{item.hint}</span> : null}
      </span>
      <Combobox.ItemIndicator>
        <Check aria-hidden className="size-4 text-accent" />
      </Combobox.ItemIndicator>
    </Combobox.Item>
  )
}
