'use client'

import { Search } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type FormEvent, useId } from 'react'
import { Button } from '@/ui/button'
import { controlLook } from '@/ui/form/control-look'
import type { Option } from '@/ui/form/select-field'
import { useUrlState } from '@/ui/url-state'
import { VACANCIES } from '../rules'

const MEASURES = ['area', 'height', 'load', 'power'] as const

type Props = { owners: Option[]; unread: string[] }

/** What an enterprise needs, in numbers; the answer stands in the address bar and below. What is `unread` is said so. */
export function UnitFinder({ owners, unread }: Props) {
  const t = useTranslations('factories')
  const { get, change, pending } = useUrlState()
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const asked = new FormData(event.currentTarget)
    const names = [...MEASURES, 'owner', 'stock', 'vacancy', 'ground']
    change(Object.fromEntries(names.map((name) => [name, String(asked.get(name) ?? '')])))
  }
  const vintages = (['stock', 'new'] as const).map((value) => ({ value, label: t(`vintages.${value}`) }))
  const vacancies = VACANCIES.filter((value) => value !== 'free').map((value) => ({
    value,
    label: t(`find.vacancies.${value}`),
  }))
  return (
    <form onSubmit={send} className="grid grid-cols-2 items-end gap-3 lg:grid-cols-4 print:hidden">
      {MEASURES.map((name) => (
        <NumberBox
          key={`${name}-${get(name)}`}
          name={name}
          label={t(`find.${name}`)}
          value={get(name)}
          problem={unread.includes(name) ? t('find.unread') : null}
        />
      ))}
      <ChoiceBox
        name="owner"
        label={t('fields.owner')}
        first={t('find.any')}
        options={owners}
        value={get('owner')}
      />
      <ChoiceBox
        name="stock"
        label={t('fields.vintage')}
        first={t('find.any')}
        options={vintages}
        value={get('stock')}
      />
      <ChoiceBox
        name="vacancy"
        label={t('find.vacancy')}
        first={t('find.vacancies.free')}
        options={vacancies}
        value={get('vacancy')}
      />
      <div className="flex h-8 items-center gap-3 max-lg:col-span-2">
        <label className="flex items-center gap-2">
          <input
            type="checkbox"
            name="ground"
            value="1"
            defaultChecked={get('ground') === '1'}
            className="size-4 accent-accent"
          />
          {t('find.ground')}
        </label>
        <Button
          type="submit"
          variant="primary"
          icon={<Search aria-hidden />}
          pending={pending}
          className="ml-auto"
        >
          {t('find.apply')}
        </Button>
      </div>
    </form>
  )
}

type NumberProps = { name: string; label: string; value: string; problem: string | null }

function NumberBox({ name, label, value, problem }: NumberProps) {
  const id = useId()
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="text-sm text-muted">
        {label}
      </label>
      <input
        id={id}
        name={name}
        inputMode="decimal"
        defaultValue={value}
        aria-invalid={problem !== null}
        aria-describedby={problem ? `${id}-problem` : undefined}
        className={controlLook}
      />
      {problem ? (
        <p id={`${id}-problem`} className="text-sm text-critical">
          {problem}
        </p>
      ) : null}
    </div>
  )
}

type Choices = { name: string; label: string; first: string; options: Option[]; value: string }

function ChoiceBox({ name, label, first, options, value }: Choices) {
  const id = useId()
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <label htmlFor={id} className="text-sm text-muted">
        {label}
      </label>
      <select key={value} id={id} name={name} defaultValue={value} className={controlLook}>
        <option value="">{first}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}
