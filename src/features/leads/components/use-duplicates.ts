'use client'

import { useEffect, useRef, useState } from 'react'
import { findPossibleDuplicatesAction } from '../actions'
import type { Duplicate } from '../find-duplicates'

type Named = { enterpriseId?: string; name?: string; creditCode?: string }

const PAUSE_MS = 200

/** Looks for open projects of the enterprise while it is typed; a slow answer to an earlier question is thrown away. */
export function useDuplicates() {
  const [duplicates, setDuplicates] = useState<Duplicate[]>([])
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const latest = useRef(0)
  useEffect(() => () => clearTimeout(timer.current), [])

  function look(named: Named) {
    latest.current += 1
    const question = latest.current
    clearTimeout(timer.current)
    if (!named.enterpriseId && !named.name && !named.creditCode) return setDuplicates([])
    timer.current = setTimeout(async () => {
      const answer = await findPossibleDuplicatesAction(named).catch(() => null)
      if (question === latest.current) setDuplicates(answer?.ok ? answer.value : [])
    }, PAUSE_MS)
  }
  return { duplicates, look }
}
