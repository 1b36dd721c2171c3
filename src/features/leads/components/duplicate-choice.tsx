'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { useFormContext } from 'react-hook-form'
import { RadioField } from '@/ui/form/radio-field'
import { TextAreaField } from '@/ui/form/text-area-field'
import { Notice } from '@/ui/notice'
import type { Duplicate } from '../find-duplicates'
import { RESOLUTIONS } from '../rules'

/** What to do about a duplicate, inside the form that met it: nothing typed is lost. */
export function DuplicateChoice({ duplicates }: { duplicates: Duplicate[] }) {
  const t = useTranslations('leads.duplicates')
  const place = useRef<HTMLFieldSetElement>(null)
  const { watch } = useFormContext()
  const resolution = watch('resolution')
  useEffect(() => {
    if (duplicates.length > 0) place.current?.querySelector<HTMLInputElement>('input[type=radio]')?.focus()
  }, [duplicates])
  return (
    <fieldset ref={place} className="flex flex-col gap-4 rounded-lg border border-caution p-4">
      <Notice tone="caution" title={t('explain', { count: duplicates.length })} />
      <RadioField
        name="ofLeadId"
        label={t('which')}
        options={duplicates.map(({ leadId, projectName, enterpriseName, holderName, since }) => ({
          value: leadId,
          label: `${projectName} · ${enterpriseName}`,
          hint: t('heldBy', { holder: holderName, since }),
        }))}
      />
      <RadioField
        name="resolution"
        label={t('choose')}
        required
        options={RESOLUTIONS.map((value) => ({ value, label: t(value), hint: t(`${value}Hint`) }))}
      />
      {resolution ? (
        <TextAreaField name="reason" label={t('reason')} required={resolution !== 'supporting'} />
      ) : null}
    </fieldset>
  )
}
