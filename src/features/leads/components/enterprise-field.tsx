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
  const ids = useRef(new Map<string, string>())
  const [id, name] = watch(['enterprise.id', 'enterprise.name'])

  async function search(q: string) {
    onName({ name: q })
    if (!q) return []
    const answer = await findEnterprisesToReportAction({ q })
    if (!answer.ok) throw new Error('no answer')
    for (const found of answer.value) ids.current.set(found.name, found.id)
    return answer.value.map(({ name: value, creditCode, city }) => ({
      value,
      label: value,
      hint: [creditCode, city].filter(Boolean).join(' · ') || undefined,
    }))
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
        const picked = ids.current.get(option?.value ?? '') ?? ''
        setValue('enterprise.id', picked, { shouldDirty: true })
        onName({ enterpriseId: picked || undefined, name: option?.value ?? '' })
      }}
    />
  )
}
