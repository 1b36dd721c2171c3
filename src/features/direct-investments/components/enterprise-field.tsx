'use client'

import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { useFormContext } from 'react-hook-form'
import { ComboboxField } from '@/ui/form/combobox-field'
import { findEnterprisesToFundAction } from '../actions'

/** One that exists, or a name that will be registered with the direct investment. */
export function EnterpriseField() {
  const t = useTranslations('direct-investments.fields')
  const { setValue, getValues, watch } = useFormContext()
  const known = useRef(new Map<string, string>())
  const [id, name] = watch(['enterprise.id', 'enterprise.name'])

  async function search(q: string) {
    const answer = await findEnterprisesToFundAction({ q })
    if (!answer.ok) throw new Error('no answer')
    return answer.value.map(({ id, name: value, creditCode, city }) => {
      known.current.set(value, id)
      return { value, label: value, hint: creditCode ?? city ?? undefined }
    })
  }

  const first = String(getValues('enterprise.name') ?? '')
  return (
    <ComboboxField
      name="enterprise.name"
      label={t('enterprise')}
      help={name && !id ? t('newEnterprise') : t('enterpriseHelp')}
      search={search}
      initial={first ? { value: first, label: first } : undefined}
      onCreate={(text) => ({ value: text, label: text })}
      onPick={(option) =>
        setValue('enterprise.id', (option && known.current.get(option.value)) ?? '', { shouldDirty: true })
      }
    />
  )
}
