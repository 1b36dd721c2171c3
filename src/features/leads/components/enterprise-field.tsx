'use client'

import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { useFormContext } from 'react-hook-form'
import { ComboboxField } from '@/ui/form/combobox-field'
import { findEnterprisesToReportAction } from '../actions'

type Props = {
  /** Told at every pause in typing, and with the id once one is picked. */
  onName: (named: { enterpriseId?: string; name: string }) => void
}

/** The enterprise of a report: one that exists, or a name that will be registered with it. */
export function EnterpriseField({ onName }: Props) {
  const t = useTranslations('leads.form')
  const { setValue, watch } = useFormContext()
  // Enterprises of one name differ by what stands below it; a name typed in full means one of them.
  const ids = useRef(new Map<string, string>())
  const [id, name] = watch(['enterprise.id', 'enterprise.name'])

  async function search(q: string) {
    onName({ name: q })
    if (!q) return []
    const answer = await findEnterprisesToReportAction({ q })
    if (!answer.ok) throw new Error('no answer')
    return answer.value.map(({ id, name: value, creditCode, city }) => {
      const hint = [creditCode, city].filter(Boolean).join(' · ') || undefined
      ids.current.set(value, id).set(keyOf({ label: value, hint }), id)
      return { value, label: value, hint }
    })
  }

  return (
    <ComboboxField
      name="enterprise.name"
      label={t('enterprise')}
      help={name && !id ? t('newEnterprise') : t('enterpriseHelp')}
      required
      autoFocus
      search={search}
      onCreate={(text) => ({ value: text, label: text })}
      onPick={(option) => {
        const picked = (option && (ids.current.get(keyOf(option)) ?? ids.current.get(option.label))) ?? ''
        setValue('enterprise.id', picked, { shouldDirty: true })
        onName({ enterpriseId: picked || undefined, name: option?.value ?? '' })
      }}
    />
  )
}

function keyOf({ label, hint = '' }: { label: string; hint?: string }): string {
  return `${label}\n${hint}`
}
