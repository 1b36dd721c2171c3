'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { MoneyProblem, parseYuan } from '@/lib/money'
import { Button } from '@/ui/button'
import { Popover } from '@/ui/popover'
import { useUrlState } from '@/ui/url-state'

/** Amounts from and to, written as people write them: 5000万, 1.2亿. */
export function AmountRange() {
  const t = useTranslations('projects.filters')
  const errors = useTranslations('errors')
  const { get, change } = useUrlState()
  const [open, setOpen] = useState(false)
  const [wrong, setWrong] = useState<string | null>(null)
  const [min, max] = [get('min'), get('max')]
  function apply(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const said = new FormData(event.currentTarget)
    const [from, to] = [String(said.get('min')).trim(), String(said.get('max')).trim()]
    const problem = problemWith(from) ?? problemWith(to)
    setWrong(problem && errors(problem))
    if (problem) return
    change({ min: from, max: to })
    setOpen(false)
  }
  const shown = min || max ? `${min || t('any')} – ${max || t('any')}` : t('amount')
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      title={t('range')}
      trigger={
        <Button
          className={
            min || max ? 'border-accent! bg-accent-soft! font-medium text-accent-strong!' : 'text-muted'
          }
        >
          <span className="text-sm">{shown}</span>
        </Button>
      }
    >
      <form onSubmit={apply} className="flex w-60 flex-col gap-3">
        <AmountInput name="min" label={t('from')} value={min} />
        <AmountInput name="max" label={t('to')} value={max} />
        {wrong ? (
          <p role="alert" className="text-sm text-critical">
            {wrong}
          </p>
        ) : null}
        <Button type="submit" variant="primary">
          {t('apply')}
        </Button>
      </form>
    </Popover>
  )
}

function AmountInput({ name, label, value }: { name: string; label: string; value: string }) {
  return (
    <label className="flex flex-col gap-1 text-sm text-muted">
      {label}
      <input
        name={name}
        defaultValue={value}
        placeholder="5000万"
        autoComplete="off"
        className="tabular h-8 rounded-md border border-line bg-surface px-2.5 text-base text-ink"
      />
    </label>
  )
}

function problemWith(written: string): string | null {
  if (!written) return null
  try {
    parseYuan(written)
    return null
  } catch (problem) {
    if (problem instanceof MoneyProblem) return problem.code
    throw problem
  }
}
