'use client'

import { useTranslations } from 'next-intl'
import { FormProvider, useFieldArray, useForm, useFormContext, useFormState } from 'react-hook-form'
import { ComboboxField } from '@/ui/form/combobox-field'
import { useFieldNote } from '@/ui/form/field-book'
import type { Option } from '@/ui/form/select-field'
import { findEnterprisesToVisitAction } from '../actions'
import { MetEnterprise, type MetProps } from './met-enterprise'

/** One enterprise as the form writes it; without an id it is new, and made when the visit is saved. */
export type MetValue = { enterpriseId: string; name: string; lead: object | null }

export const emptyMet = {
  enterpriseId: '',
  name: '',
  creditCode: '',
  projectId: '',
  outcome: '',
  nextStep: '',
  nextStepOn: '',
  lead: null,
}

const SHORTEST_NAME = 2

type Props = Pick<MetProps, 'entities' | 'visit' | 'duplicatesMet'>

/** The enterprises met, each with what came of it; one is added by finding it, or by writing a name that is new. */
export function EnterprisesField(props: Props) {
  const t = useTranslations('visits.fields')
  const { control, getValues } = useFormContext()
  const { fields, append, remove } = useFieldArray({ control, name: 'enterprises' })
  const show = (value: unknown) =>
    Array.isArray(value) ? value.map(({ name }: MetValue) => name).join('、') : ''
  useFieldNote('enterprises', { label: t('enterprises'), show })

  function add(option: Option | null) {
    const rows: MetValue[] = getValues('enterprises')
    const isThere = rows.some(({ enterpriseId, name }) =>
      option?.value ? enterpriseId === option.value : name === option?.label,
    )
    if (!option || isThere) return
    append({ ...emptyMet, enterpriseId: option.value, name: option.label }, { shouldFocus: false })
  }
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="sr-only">{t('enterprises')}</legend>
      {fields.map(({ id }, index) => (
        <MetEnterprise key={id} index={index} remove={() => remove(index)} {...props} />
      ))}
      <EnterpriseFinder key={fields.length} onFound={add} />
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
        onCreate={(text) => (text.length < SHORTEST_NAME ? undefined : { value: '', label: text })}
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
    hint: [creditCode, city].filter(Boolean).join(' · ') || undefined,
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
