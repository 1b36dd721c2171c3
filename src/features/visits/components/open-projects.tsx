'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { useFormContext } from 'react-hook-form'
import type { Duplicate } from '@/features/leads/find-duplicates'
import { RESOLUTIONS } from '@/features/leads/rules'
import { RadioField } from '@/ui/form/radio-field'
import { TextAreaField } from '@/ui/form/text-area-field'
import { Notice } from '@/ui/notice'
import { findOpenProjectsAtAction } from '../actions'

type Props = { index: number; duplicatesMet: number }

/** The open projects of the enterprise of a lead, and what the lead is beside them: asked at once, not only on saving. */
export function OpenProjects({ index, duplicatesMet }: Props) {
  const t = useTranslations('visits.duplicates')
  const place = useRef<HTMLDivElement>(null)
  const { watch } = useFormContext()
  const path = `enterprises.${index}.lead`
  const duplicates = useOpenProjects(index, duplicatesMet)
  const resolution = watch(`${path}.resolution`)
  useEffect(() => {
    if (duplicatesMet > 0 && duplicates.length > 0 && !resolution)
      place.current?.querySelector<HTMLInputElement>('input[type=radio]')?.focus()
  }, [duplicatesMet, duplicates, resolution])
  if (duplicates.length === 0) return null
  return (
    <div ref={place} className="flex flex-col gap-3 rounded-md border border-caution bg-surface p-3">
      <Notice tone="caution" title={t('title')} />
      <RadioField
        name={`${path}.ofLeadId`}
        label={t('which')}
        options={duplicates.map(({ leadId, projectName, enterpriseName, holderName, since }) => ({
          value: leadId,
          label: `${projectName} · ${enterpriseName}`,
          hint: t('heldBy', { holder: holderName, since }),
        }))}
      />
      <RadioField
        name={`${path}.resolution`}
        label={t('choose')}
        required
        options={RESOLUTIONS.map((value) => ({ value, label: t(value), hint: t(`${value}Hint`) }))}
      />
      {resolution ? (
        <TextAreaField
          name={`${path}.reason`}
          label={t('reason')}
          required={resolution !== 'supporting'}
          rows={2}
        />
      ) : null}
    </div>
  )
}

function useOpenProjects(index: number, duplicatesMet: number): Duplicate[] {
  const [duplicates, setDuplicates] = useState<Duplicate[]>([])
  const { watch, setValue, getValues } = useFormContext()
  const path = `enterprises.${index}`
  const [enterpriseId, name] = watch([`${path}.enterpriseId`, `${path}.name`])
  useEffect(() => {
    let isCurrent = true
    const ask = async () => {
      const creditCode = getValues(`${path}.creditCode`)
      const answer = await findOpenProjectsAtAction({ enterpriseId, name, creditCode }).catch(() => null)
      if (!isCurrent || !answer?.ok) return
      setDuplicates(answer.value)
      const chosen = getValues(`${path}.lead.ofLeadId`)
      if (!answer.value.some(({ leadId }) => leadId === chosen))
        setValue(`${path}.lead.ofLeadId`, answer.value[0]?.leadId ?? '')
    }
    if (duplicatesMet >= 0) ask()
    return () => {
      isCurrent = false
    }
  }, [enterpriseId, name, duplicatesMet, path, getValues, setValue])
  return duplicates
}
