'use client'

import { useEffect, useRef } from 'react'
import { late, useInTime, useLate } from '../late'
import type { Trouble } from './use-action-form'

type Props = { trouble: Trouble | null; pending: boolean; retry: () => void }

const notice = late(() => import('./trouble-notice').then((module) => module.TroubleNotice))

/** Why the form was not saved, in plain words, above it; the focus goes there. */
export function FormTrouble({ trouble, ...rest }: Props) {
  const place = useRef<HTMLDivElement>(null)
  const [Notice, ask] = useLate(notice)
  useInTime(notice)
  useEffect(() => {
    if (!trouble) return
    if (!Notice) return ask()
    // Where a field is to blame it has the focus already; leaving it would take its error away.
    const atField = trouble.kind === 'refusal' && trouble.refusal.fields?.length
    if (!atField) place.current?.focus()
  }, [trouble, Notice, ask])
  return (
    <div ref={place} role="alert" tabIndex={-1} className="empty:hidden">
      {trouble && Notice ? <Notice trouble={trouble} {...rest} /> : null}
    </div>
  )
}
