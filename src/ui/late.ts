'use client'

import { useState } from 'react'

type Late<Part> = { arrived?: { part: Part }; load: () => Promise<Part> }

/** A part that is fetched once somebody comes near it, so that no page waits for it. */
export function late<Part>(load: () => Promise<Part>): Late<Part> {
  return { load }
}

/** The part, undefined until it is there, and how to ask for it. Asked for anywhere before, it is there at once. */
export function useLate<Part>(wanted: Late<Part>): [Part | undefined, () => void] {
  const [found, setFound] = useState(wanted.arrived)
  // Without a network it stays away, and is asked for again the next time.
  const ask = () => void (found ?? arrivalOf(wanted).then(setFound, () => undefined))
  return [found?.part, ask]
}

async function arrivalOf<Part>(wanted: Late<Part>) {
  wanted.arrived ??= { part: await wanted.load() }
  return wanted.arrived
}
