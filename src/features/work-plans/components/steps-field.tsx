'use client'

import { Plus, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useFieldArray, useFormContext } from 'react-hook-form'
import { Button } from '@/ui/button'
import { DateField } from '@/ui/form/date-field'
import { useFieldNote } from '@/ui/form/field-book'
import { FieldRow } from '@/ui/form/field-row'
import { type Option, SelectField } from '@/ui/form/select-field'
import { TextField } from '@/ui/form/text-field'
import { IconButton } from '@/ui/icon-button'
import { useListens } from '@/ui/use-listens'

/** A step as the form writes it. */
export type StepInForm = { key: string; text: string; ownerId: string; dueOn: string }

/** The next steps of a plan, row by row, each with its owner and due date. */
export function StepsField({ owners }: { owners: Option[] }) {
  const t = useTranslations('work-plans')
  const { control } = useFormContext()
  const { fields, append, remove } = useFieldArray({ control, name: 'steps' })
  const listens = useListens()
  const show = (value: unknown) =>
    Array.isArray(value) ? value.map(({ text, dueOn }: StepInForm) => `${text}（${dueOn}）`).join('；') : ''
  useFieldNote('steps', { label: t('fields.steps'), show })
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="text-sm font-medium">{t('fields.steps')}</legend>
      <p className="text-xs text-faint">{t('steps.hint')}</p>
      {fields.map(({ id }, index) => (
        <StepRow key={id} index={index} owners={owners} remove={() => remove(index)} />
      ))}
      <Button
        className="self-start"
        size="sm"
        icon={<Plus aria-hidden />}
        disabled={!listens}
        onClick={() => append({ key: '', text: '', ownerId: '', dueOn: '' })}
      >
        {t('steps.add')}
      </Button>
    </fieldset>
  )
}

function StepRow({ index, owners, remove }: { index: number; owners: Option[]; remove: () => void }) {
  const t = useTranslations('work-plans')
  const no = index + 1
  const field = (part: string) => `steps.${index}.${part}`
  return (
    <fieldset aria-label={t('steps.one', { no })} className="flex gap-2 rounded-md bg-sunken p-3">
      <span aria-hidden className="pt-1 text-sm text-faint tabular">
        {no}
      </span>
      <div className="flex min-w-0 flex-1 flex-col gap-3">
        <TextField name={field('text')} label={t('fields.stepText')} required />
        <FieldRow>
          <SelectField name={field('ownerId')} label={t('fields.owner')} options={owners} />
          <DateField name={field('dueOn')} label={t('fields.dueOn')} required />
        </FieldRow>
      </div>
      <IconButton label={t('steps.remove', { no })} size="sm" onClick={remove}>
        <X aria-hidden />
      </IconButton>
    </fieldset>
  )
}
