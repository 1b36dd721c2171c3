'use client'

import { useEffect } from 'react'
import { late, useLate } from '../late'
import type { Draft } from './draft'

const offer = late(() => import('./draft-found').then((module) => module.DraftFound))

export function DraftNotice({ draft }: { draft: Draft }) {
  const [Found, ask] = useLate(offer)
  const { foundAt } = draft
  useEffect(() => {
    if (foundAt) ask()
  }, [foundAt, ask])
  return foundAt && Found ? <Found draft={draft} foundAt={foundAt} /> : null
}
