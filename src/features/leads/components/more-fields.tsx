'use client'

import { ChevronRight } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { useFormContext } from 'react-hook-form'
import { DateField } from '@/ui/form/date-field'
import { FieldRow } from '@/ui/form/field-row'
import { SelectField } from '@/ui/form/select-field'
import { TextAreaField } from '@/ui/form/text-area-field'
import { TextField } from '@/ui/form/text-field'
import type { Chain } from './holder-field'

const FOLDED = ['chainId', 'contactName', 'contactPhone', 'summary', 'reportedOn']

/** What can wait, folded away until wanted or wrong. */
export function MoreFields({ chains }: { chains: Chain[] }) {
  const t = useTranslations('leads.form')
  const locale = useLocale()
  const { errors } = useFormContext().formState
  const [open, setOpen] = useState(false)
  const wrong = FOLDED.some((name) => errors[name])
  useEffect(() => {
    if (wrong) setOpen(true)
  }, [wrong])
  return (
    <details
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
      className="group rounded-lg border border-line"
    >
      <summary className="flex min-h-11 cursor-pointer items-center gap-1.5 rounded-lg px-3 text-muted select-none hover:text-ink">
        <ChevronRight aria-hidden className="size-4 transition-transform group-open:rotate-90" />
        {t('more')}
      </summary>
      <div className="flex flex-col gap-4 px-3 pt-1 pb-4">
        <FieldRow>
          <TextField name="contactName" label={t('contactName')} autoComplete="off" />
          <TextField
            name="contactPhone"
            label={t('contactPhone')}
            type="tel"
            inputMode="tel"
            autoComplete="off"
          />
        </FieldRow>
        <TextAreaField name="summary" label={t('summary')} />
        <FieldRow>
          <SelectField
            name="chainId"
            label={t('chain')}
            options={chains.map(({ id, name, nameEn }) => ({
              value: id,
              label: locale === 'en' ? nameEn : name,
            }))}
          />
          <DateField name="reportedOn" label={t('reportedOn')} required />
        </FieldRow>
      </div>
    </details>
  )
}
