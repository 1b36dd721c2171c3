'use client'

import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'
import { sameValue } from './conflict'

const PREFIX = 'draft:'
const PAUSE_MS = 400

type Stored = { at: string; values: FieldValues }

export type Draft = {
  /** When the draft found at opening was written; null when there is none to restore. */
  foundAt: string | null
  restore: () => void
  discard: () => void
  /** The form is saved: nothing to keep any more. */
  forget: () => void
}

/** Keeps what is typed in this browser until the form is saved, and offers it again after a closed tab. */
export function useDraft(key: string | undefined, form: UseFormReturn<FieldValues>): Draft {
  const [found, setFound] = useState<Stored | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  useEffect(() => {
    if (!key) return
    const stored = readDraft(key)
    if (stored && !sameValue(stored.values, form.getValues())) setFound(stored)
    const stop = form.subscribe({
      formState: { values: true, isDirty: true },
      callback: ({ values, isDirty }) => {
        clearTimeout(timer.current)
        if (isDirty) timer.current = setTimeout(() => writeDraft(key, values), PAUSE_MS)
      },
    })
    return () => {
      stop()
      clearTimeout(timer.current)
    }
  }, [key, form])

  const forget = useCallback(() => {
    clearTimeout(timer.current)
    setFound(null)
    if (key) localStorage.removeItem(PREFIX + key)
  }, [key])
  const restore = useCallback(() => {
    for (const [name, value] of Object.entries(found?.values ?? {}))
      form.setValue(name, value, { shouldDirty: true })
    setFound(null)
  }, [found, form])
  return useMemo(
    () => ({ foundAt: found?.at ?? null, restore, discard: forget, forget }),
    [found, restore, forget],
  )
}

/** On signing out: another person at this desk must not find what was typed. */
export function forgetAllDrafts() {
  for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key)
}

function readDraft(key: string): Stored | null {
  try {
    return JSON.parse(localStorage.getItem(PREFIX + key) ?? 'null')
  } catch {
    return null
  }
}

function writeDraft(key: string, values: FieldValues) {
  try {
    localStorage.setItem(PREFIX + key, JSON.stringify({ at: new Date().toISOString(), values }))
  } catch {
    // A full or forbidden storage costs the draft, never the form.
  }
}
