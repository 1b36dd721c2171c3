'use client'

import { useEffect, useRef, useState } from 'react'
import type { Option } from './select-field'

const PAUSE_MS = 180

/**
 * Asks for options while one types; a slow answer to an earlier question is thrown away, and so are options that
 * the text has left behind.
 */
export function useOptionSearch(search: (query: string) => Promise<Option[]>) {
  const [options, setOptions] = useState<Option[]>([])
  const [state, setState] = useState<'idle' | 'searching' | 'found' | 'failed'>('idle')
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const latest = useRef(0)
  useEffect(() => () => clearTimeout(timer.current), [])

  /** Answers what was found, null when the search failed; never when one has asked again meanwhile. */
  function ask(query: string, pause = PAUSE_MS): Promise<Option[] | null> {
    latest.current += 1
    const question = latest.current
    clearTimeout(timer.current)
    setState('searching')
    setOptions((shown) => shown.filter((option) => speaksOf(option, query)))
    return new Promise((resolve) => {
      timer.current = setTimeout(async () => {
        const found = await search(query.trim()).catch(() => null)
        if (question !== latest.current) return
        if (found) setOptions(found)
        setState(found ? 'found' : 'failed')
        resolve(found)
      }, pause)
    })
  }
  return { options, state, ask }
}

function speaksOf({ label, hint = '' }: Option, query: string): boolean {
  return `${label} ${hint}`.toLowerCase().includes(query.trim().toLowerCase())
}
