'use client'

import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { useFormContext } from 'react-hook-form'
import { ComboboxField } from '@/ui/form/combobox-field'
import type { Option } from '@/ui/form/select-field'
import { findEnterprisesAtEventAction } from '../actions'

/** An enterprise that exists, by type-ahead, or a name that is registered on saving. */
export function EnterpriseNameField() {
  const t = useTranslations('events.enterprise')
  const { setValue, watch } = useFormContext()
  // Enterprises of one name differ by what stands below it.
  const ids = useRef(new Map<string, string>())
  const [id, name] = watch(['enterprise.id', 'enterprise.name'])

  async function search(q: string): Promise<Option[]> {
    const answer = await findEnterprisesAtEventAction({ q })
    if (!answer.ok) throw new Error('no answer')
    return answer.value.map(({ id: found, name: value, creditCode, city }) => {
      const hint = [creditCode, city].filter(Boolean).join(' · ') || undefined
      ids.current.set(keyOf({ label: value, hint }), found).set(value, found)
      return { value, label: value, hint }
    })
  }

  return (
    <ComboboxField
      name="enterprise.name"
      label={t('label')}
      help={name && !id ? t('new') : t('help')}
      required
      autoFocus
      search={search}
      onCreate={(text) => ({ value: text, label: text })}
      onPick={(option) => {
        const picked = option && (ids.current.get(keyOf(option)) ?? ids.current.get(option.label))
        setValue('enterprise.id', picked ?? '', { shouldDirty: true })
      }}
    />
  )
}

function keyOf({ label, hint = '' }: { label: string; hint?: string }): string {
  return `${label}\n${hint}`
}
