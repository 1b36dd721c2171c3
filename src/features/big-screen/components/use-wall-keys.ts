'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

export const WAY_OUT = '/dashboard'

/** f fills the display; Escape leaves the full screen, which the browser does by itself, and then the wall. */
export function useWallKeys() {
  const router = useRouter()
  useEffect(() => {
    const press = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent) => {
      if (ctrlKey || metaKey || altKey) return
      if (key === 'f' || key === 'F') toggleFullScreen()
      if (key === 'Escape' && !document.fullscreenElement) router.push(WAY_OUT)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [router])
}

/** A browser may refuse; then nothing changes. */
export function toggleFullScreen() {
  const done = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen?.()
  done?.catch(() => {})
}
