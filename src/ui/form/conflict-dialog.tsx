'use client'

import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { Button } from '../button'
import { cx } from '../cx'
import { Dialog } from '../dialog'
import { type Conflict, type ConflictField, firstChoice, settled } from './conflict'
import type { FieldBook } from './field-book'

type Choice = 'yours' | 'stored'
type Props = { conflict: Conflict; book: FieldBook; settle: (chosen: Record<string, unknown> | null) => void }

/** Somebody saved first: shows field by field what is stored now against what is typed here, and lets one choose. */
export function ConflictDialog({ conflict, book, settle }: Props) {
  const t = useTranslations('ui.conflict')
  const [choices, setChoices] = useState<Record<string, Choice>>({})
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && settle(null)}
      size="lg"
      title={t('title')}
      description={conflict.fields.length ? t('explain') : t('nothingShared')}
    >
      <div className="flex flex-col gap-5">
        {conflict.fields.map((field) => (
          <ConflictChoice
            key={field.name}
            field={field}
            label={book.get(field.name)?.label ?? field.name}
            show={book.get(field.name)?.show}
            choice={choices[field.name] ?? firstChoice(field)}
            choose={(choice) => setChoices({ ...choices, [field.name]: choice })}
          />
        ))}
        <div className="flex justify-end gap-2">
          <Button onClick={() => settle(null)}>{t('back')}</Button>
          <Button variant="primary" onClick={() => settle(settled(conflict, choices))}>
            {t('save')}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}

type ChoiceProps = {
  field: ConflictField
  label: string
  show?: (value: unknown) => string
  choice: Choice
  choose: (choice: Choice) => void
}

function ConflictChoice({ field, label, show = plain, choice, choose }: ChoiceProps) {
  const t = useTranslations('ui.conflict')
  const group = useId()
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 text-sm font-medium">
        {label}{' '}
        <span className="font-normal text-faint">{field.both ? t('bothChanged') : t('theyChanged')}</span>
      </legend>
      <div className="grid gap-2 sm:grid-cols-2">
        {(['yours', 'stored'] as const).map((side) => (
          <label
            key={side}
            className={cx(
              'flex gap-2 rounded-md border px-3 py-2 focus-within:outline-2 focus-within:outline-accent',
              choice === side ? 'border-accent bg-accent-soft' : 'border-line',
            )}
          >
            <input
              type="radio"
              name={group}
              checked={choice === side}
              onChange={() => choose(side)}
              className="accent-accent"
            />
            <span className="min-w-0">
              <span className="block text-xs text-muted">{t(side)}</span>
              <span className="whitespace-pre-wrap">{show(field[side]) || t('empty')}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function plain(value: unknown): string {
  return value === null || value === undefined ? '' : String(value)
}
