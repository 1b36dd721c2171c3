'use client'

import { type ChangeEvent, useEffect, useEffectEvent, useRef } from 'react'

/**
 * For an `<input type="file">`: `take` gets each choice once, also one made before the page's script ran, whose event
 * nobody heard. Emptied at once, so that the same file can be chosen again.
 */
export function useFileInput(take: (files: File[]) => void) {
  const input = useRef<HTMLInputElement>(null)
  function takeFrom(element: HTMLInputElement) {
    const files = [...(element.files ?? [])]
    element.value = ''
    if (files.length > 0) take(files)
  }
  const takeEarly = useEffectEvent(takeFrom)
  useEffect(() => {
    if (input.current) takeEarly(input.current)
  }, [])
  return { input, onChange: (event: ChangeEvent<HTMLInputElement>) => takeFrom(event.target) }
}
