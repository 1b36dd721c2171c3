'use client'

import { Download } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { buttonLook } from '@/ui/button-look'
import { cx } from '@/ui/cx'
import { controlLook } from '@/ui/form/control-look'
import type { ImportChoice } from '../list-import-choices'
import type { Layout } from '../rules'
import { FileDrop } from './file-drop'

/** What to bring in, for whom, and the file; it leads on to the import's own page. */
export function StartImport({ choices }: { choices: ImportChoice[] }) {
  const t = useTranslations('imports')
  const locale = useLocale()
  const [layout, setLayout] = useState<Layout>(choices[0]?.layout ?? 'ENTERPRISES')
  const [entityId, setEntityId] = useState('')
  const [reason, setReason] = useState('')
  const entities = choices.find((choice) => choice.layout === layout)?.entities ?? null
  const chosen = entities?.length === 1 ? (entities[0]?.id ?? '') : entityId
  const ready = (entities === null || chosen !== '') && (layout !== 'HISTORIC' || reason.trim().length > 1)
  const choose = (next: Layout) => {
    setLayout(next)
    setEntityId('')
  }
  return (
    <div className="grid gap-5 lg:grid-cols-[20rem_minmax(0,1fr)]">
      <div className="flex flex-col gap-3">
        <Choice
          label={t('start.kind')}
          value={layout}
          onChange={(value) => choose(value as Layout)}
          options={choices.map((choice) => [choice.layout, t(`kinds.${choice.layout}`)])}
        />
        {entities ? (
          <Choice
            label={t('start.entity')}
            value={chosen}
            onChange={setEntityId}
            placeholder={t('start.choose')}
            options={entities.map(({ id, name, nameEn }) => [id, locale === 'en' ? nameEn : name])}
          />
        ) : null}
        {layout === 'HISTORIC' ? <Reason value={reason} onChange={setReason} /> : null}
        <a
          href={`/imports/templates/${layout}`}
          download
          className={buttonLook('secondary', 'sm', 'self-start')}
        >
          <Download aria-hidden />
          {t('start.template')}
        </a>
        <p className="text-sm text-faint">{t('start.templateHint')}</p>
      </div>
      <FileDrop address={addressOf(layout, chosen, reason)} ready={ready} />
    </div>
  )
}

function addressOf(layout: Layout, entityId: string, reason: string): string {
  const historic = layout === 'HISTORIC'
  const said = new URLSearchParams({ kind: historic ? 'SIGNINGS' : layout })
  if (entityId) said.set('entityId', entityId)
  if (historic) said.set('historicReason', reason)
  return `/imports/upload?${said}`
}

type ChoiceProps = {
  label: string
  value: string
  onChange: (value: string) => void
  options: [string, string][]
  placeholder?: string
}

function Choice({ label, value, onChange, options, placeholder }: ChoiceProps) {
  return (
    <label className="flex flex-col gap-1">
      <span className="text-sm font-medium">{label}</span>
      <select
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className={cx(controlLook, 'select-arrow pr-7')}
      >
        {placeholder ? <option value="">{placeholder}</option> : null}
        {options.map(([option, name]) => (
          <option key={option} value={option}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}

function Reason({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const t = useTranslations('imports.start')
  const id = useId()
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="text-sm font-medium">
        {t('reason')}
      </label>
      <textarea
        id={id}
        value={value}
        maxLength={500}
        rows={3}
        aria-describedby={`${id}-help`}
        onChange={(event) => onChange(event.target.value)}
        className={cx(controlLook, 'h-auto py-2')}
      />
      <p id={`${id}-help`} className="text-sm text-faint">
        {t('reasonHelp')}
      </p>
      <p className="text-sm text-faint">{t('historicHint')}</p>
    </div>
  )
}
