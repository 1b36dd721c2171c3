'use client'

import { useEffect } from 'react'

/** Keeps the display lit while the wall is seen, where the browser can. */
export function useWakeLock() {
  useEffect(() => {
    let lock: WakeLockSentinel | undefined
    let left = false
    const hold = async () => {
      if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return
      // A browser that saves its battery refuses; the wall goes on without.
      const held = await navigator.wakeLock.request('screen').catch(() => undefined)
      if (left) return void held?.release()
      lock = held
    }
    void hold()
    document.addEventListener('visibilitychange', hold)
    return () => {
      left = true
      document.removeEventListener('visibilitychange', hold)
      void lock?.release()
    }
  }, [])
}
