'use client'

import { useCallback, useEffect, useState } from 'react'

type Late<Part> = { arrived?: { part: Part }; load: () => Promise<Part> }

/** A part that is fetched once somebody comes near it, so that no page waits for it. */
export function late<Part>(load: () => Promise<Part>): Late<Part> {
  return { load }
}

/** The part, undefined until it is there, and how to ask for it. Asked for anywhere before, it is there at once. */
export function useLate<Part>(wanted: Late<Part>): [Part | undefined, () => void] {
  const [found, setFound] = useState(wanted.arrived)
  const ask = useCallback(() => {
    if (wanted.arrived) setFound(wanted.arrived)
    else arrivalOf(wanted).then(setFound, stayAway)
  }, [wanted])
  return [found?.part, ask]
}

/** Has it there before somebody asks: fetched as soon as the page listens. */
export function useInTime(wanted: Late<unknown>): void {
  useEffect(() => {
    arrivalOf(wanted).catch(stayAway)
  }, [wanted])
}

async function arrivalOf<Part>(wanted: Late<Part>) {
  wanted.arrived ??= { part: await wanted.load() }
  return wanted.arrived
}

// Without a network; it is asked for again the next time.
function stayAway() {}
