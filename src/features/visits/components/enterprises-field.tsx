'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { FormProvider, useFieldArray, useForm, useFormContext, useFormState } from 'react-hook-form'
import { ComboboxField } from '@/ui/form/combobox-field'
import { useFieldNote } from '@/ui/form/field-book'
import type { Option } from '@/ui/form/select-field'
import { findEnterprisesToVisitAction } from '../actions'
import { MetEnterprise } from './met-enterprise'

export type NamedEnterprises = Record<string, string>

type Met = { enterpriseId: string }

/** The enterprises met, each with what came of it; one is added by finding it. */
export function EnterprisesField({ names }: { names: NamedEnterprises }) {
  const t = useTranslations('visits.fields')
  const { control } = useFormContext()
  const { fields, append, remove } = useFieldArray({ control, name: 'enterprises' })
  const [known, setKnown] = useState(names)
  const show = (value: unknown) =>
    Array.isArray(value) ? value.map((met: Met) => known[met.enterpriseId] ?? '…').join('、') : ''
  useFieldNote('enterprises', { label: t('enterprises'), show })
  const rows = fields as unknown as (Met & { id: string })[]

  function add(option: Option | null) {
    if (!option || rows.some(({ enterpriseId }) => enterpriseId === option.value)) return
    setKnown((before) => ({ ...before, [option.value]: option.label }))
    append(
      { enterpriseId: option.value, projectId: '', outcome: '', nextStep: '', nextStepOn: '' },
      { shouldFocus: false },
    )
  }
  return (
    <fieldset className="flex flex-col gap-3 rounded-md border border-line p-3">
      <legend className="px-1 text-sm font-medium">{t('enterprises')}</legend>
      {rows.map(({ id, enterpriseId }, index) => (
        <MetEnterprise
          key={id}
          index={index}
          enterpriseId={enterpriseId}
          name={known[enterpriseId] ?? '…'}
          remove={() => remove(index)}
        />
      ))}
      <EnterpriseFinder key={rows.length} onFound={add} />
      <ListProblem />
    </fieldset>
  )
}

/** A little form of its own, so that what is typed here is no field of the visit. */
function EnterpriseFinder({ onFound }: { onFound: (option: Option | null) => void }) {
  const t = useTranslations('visits.fields')
  const finder = useForm({ defaultValues: { found: '' } })
  return (
    <FormProvider {...finder}>
      <ComboboxField
        name="found"
        label={t('addEnterprise')}
        help={t('addEnterpriseHelp')}
        search={findEnterprises}
        onPick={onFound}
      />
    </FormProvider>
  )
}

async function findEnterprises(q: string): Promise<Option[]> {
  const result = await findEnterprisesToVisitAction({ q })
  if (!result.ok) throw new Error('lookup failed')
  return result.value.map(({ id, name, creditCode, city }) => ({
    value: id,
    label: name,
    hint: creditCode ?? city ?? undefined,
  }))
}

/** What is wrong with the list as a whole, such as that it is empty. */
function ListProblem() {
  const { errors } = useFormState({ name: 'enterprises' })
  const problem = errors.enterprises
  const message = problem?.root?.message ?? problem?.message
  if (typeof message !== 'string' || !message) return null
  return (
    <p role="alert" className="text-sm text-critical">
      {message}
    </p>
  )
}
