'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { useFormContext } from 'react-hook-form'
import { SelectField } from '@/ui/form/select-field'
import { type ChainHint, suggestChain } from '../rules'

export type Named = { id: string; name: string; nameEn: string }
export type Chain = ChainHint & { nameEn: string }

type Props = {
  /** The entities for which the actor may log. */
  holders: Named[]
  /** Every entity, to name the one that a chain usually belongs to. */
  everyone: Named[]
  chains: Chain[]
}

/** Who reports. The names suggest the chain, and the chain the task force, until somebody chooses. */
export function HolderField({ holders, everyone, chains }: Props) {
  const t = useTranslations('leads.form')
  const locale = useLocale()
  const nameIn = ({ name, nameEn }: Named) => (locale === 'en' ? nameEn : name)
  const { watch, setValue, getFieldState } = useFormContext()
  const [enterprise, project, holderId] = watch(['enterprise.name', 'projectName', 'holderId'])
  const suggested = suggestChain(chains, [project, enterprise])
  const usual = everyone.find(({ id }) => id === suggested?.taskForceId)
  const chainId = suggested?.id ?? ''
  const usualId = holders.some(({ id }) => id === usual?.id) ? usual?.id : undefined
  useEffect(() => {
    if (!getFieldState('chainId').isDirty) setValue('chainId', chainId)
    if (usualId && holders.length > 1 && !getFieldState('holderId').isDirty) setValue('holderId', usualId)
  }, [chainId, usualId, holders.length, setValue, getFieldState])
  const elsewhere = suggested && usual && holderId && usual.id !== holderId
  return (
    <SelectField
      name="holderId"
      label={t('holder')}
      required
      options={holders.map((holder) => ({ value: holder.id, label: nameIn(holder) }))}
      help={
        elsewhere
          ? t('suggestedElsewhere', { chain: nameIn(suggested), holder: nameIn(usual) })
          : suggested
            ? t('suggested', { chain: nameIn(suggested) })
            : undefined
      }
    />
  )
}
