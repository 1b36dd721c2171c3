'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useId, useState } from 'react'
import { clockOf, momentOf } from '@/lib/dates'
import { Button } from '@/ui/button'
import { controlLook } from '@/ui/form/control-look'

type Props = { label: string; moment: string | null; take: (moment: string) => void }

/** A moment of the area's clock, taken on Enter or with the button. */
export function MomentBox({ label, moment, take }: Props) {
  const t = useTranslations('figures.date')
  const id = useId()
  const [local, setLocal] = useState(moment ? clockOf(moment) : '')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const chosen = momentOf(local)
    if (chosen) take(chosen)
  }
  return (
    <form onSubmit={submit} className="flex flex-col gap-1">
      <label htmlFor={id} className="text-sm text-muted">
        {label}
      </label>
      <div className="flex gap-1.5">
        <input
          id={id}
          type="datetime-local"
          required
          min="1900-01-01T00:00"
          max="2199-12-31T23:59"
          value={local}
          onChange={(event) => setLocal(event.target.value)}
          className={controlLook}
        />
        <Button type="submit" variant="primary" className="h-9 max-sm:h-11">
          {t('apply')}
        </Button>
      </div>
    </form>
  )
}
