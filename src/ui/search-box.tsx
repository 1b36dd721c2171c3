'use client'

import { Search, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { Spinner } from './spinner'
import { useUrlState } from './url-state'

const PAUSE_MS = 250

/** Searches while one types; what is searched stands in the address bar under `param`. The key `/` comes here. */
export function SearchBox({
  label,
  placeholder,
  param = 'q',
}: {
  label: string
  placeholder?: string
  param?: string
}) {
  const t = useTranslations('ui')
  const { get, change, pending } = useUrlState()
  const [text, setText] = useState(get(param))
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (location.hash === '#search') input.current?.focus()
    return () => clearTimeout(timer.current)
  }, [])
  const search = (next: string, pause = PAUSE_MS) => {
    setText(next)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => send(next), pause)
  }
  const send = (words: string) => {
    clearTimeout(timer.current)
    timer.current = undefined
    change({ [param]: words.trim() })
  }
  return (
    <div className="relative w-full sm:w-56">
      <span className="pointer-events-none absolute inset-y-0 left-2.5 grid w-4 place-items-center text-faint">
        {pending ? <Spinner /> : <Search aria-hidden className="size-4" />}
      </span>
      <input
        ref={input}
        type="search"
        data-search
        aria-label={label}
        placeholder={placeholder ?? label}
        value={text}
        onChange={(event) => search(event.target.value)}
        // A search that began after a click on a link would call that navigation off.
        onBlur={() => timer.current !== undefined && send(text)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) search(text, 0)
        }}
        className="h-8 w-full rounded-md border border-line bg-surface pr-8 pl-8 shadow-card outline-offset-0 [&::-webkit-search-cancel-button]:hidden"
      />
      {text ? (
        <button
          type="button"
          aria-label={t('clear')}
          onClick={() => search('', 0)}
          className="absolute inset-y-0 right-0 grid w-8 place-items-center rounded-md text-faint hover:text-ink"
        >
          <X aria-hidden className="size-4" />
        </button>
      ) : null}
    </div>
  )
}
