'use client'

import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { Button } from '@/ui/button'
import { cx } from '@/ui/cx'
import { controlLook } from '@/ui/form/control-look'
import { useTell } from '@/ui/form/use-tell'
import { Notice } from '@/ui/notice'
import { Panel } from '@/ui/panel'
import { mapColumnsAction } from '../actions'
import { type ImportField, nameOfField } from '../list-fields'
import { columnsOf } from '../match-columns'
import { DropButton } from './run-bar'

type Field = Pick<ImportField, 'key' | 'zh' | 'en'> & { required: boolean }
type Props = {
  importId: string
  version: number
  headers: string[]
  mapping: (string | null)[]
  fields: Field[]
  sample: string[][]
  /** The columns were matched before. */
  again: boolean
}

/** Which column of the file is which field, with the first rows to judge by. */
export function ColumnMapping({ importId, version, headers, mapping, fields, sample, again }: Props) {
  const t = useTranslations('imports.map')
  const locale = useLocale()
  const router = useRouter()
  const tell = useTell()
  const [chosen, setChosen] = useState(mapping)
  const [pending, start] = useTransition()
  const missing = fields.filter(({ key, required }) => required && !chosen.includes(key))
  const name = (field: Field) => nameOfField(field, locale)
  const choose = (at: number, key: string) =>
    setChosen(
      headers.map((_, column) => (column === at ? key || null : fieldBeside(chosen[column] ?? null, key))),
    )
  const submit = () =>
    start(async () => {
      const done = await tell(() => mapColumnsAction({ importId, version, mapping: chosen }), t('done'))
      if (done && again) router.replace(`/imports/${importId}`)
    })
  return (
    <Panel title={t('title')} note={t('hint')} flush>
      <table className="w-full text-sm">
        <thead className="bg-sunken text-muted max-sm:hidden">
          <tr>
            <th className="h-9 px-4 text-start font-medium">{t('column')}</th>
            <th className="px-3 text-start font-medium">{t('sample')}</th>
            <th className="w-64 px-4 text-start font-medium">{t('field')}</th>
          </tr>
        </thead>
        <tbody>
          {columnsOf(headers).map(({ at, head, key }) => (
            <tr key={key} className="border-t border-line max-sm:grid max-sm:gap-1 max-sm:p-4">
              <th scope="row" className="px-4 py-2 text-start font-medium max-sm:p-0">
                {head || '—'}
              </th>
              <td className="max-w-80 truncate px-3 text-muted max-sm:p-0">
                {sample.flatMap((cells) => cells[at] || []).join(' · ')}
              </td>
              <td className="px-4 py-1.5 max-sm:p-0">
                <select
                  aria-label={`${t('field')}：${head}`}
                  value={chosen[at] ?? ''}
                  onChange={(event) => choose(at, event.target.value)}
                  className={cx(controlLook, 'select-arrow pr-7', !chosen[at] && 'text-faint')}
                >
                  <option value="">{t('leaveOut')}</option>
                  {fields.map((field) => (
                    <option key={field.key} value={field.key}>
                      {field.required ? `${name(field)}（${t('required')}）` : name(field)}
                    </option>
                  ))}
                </select>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="flex flex-col gap-3 border-t border-line p-4">
        {missing.length > 0 ? (
          <Notice tone="caution">{t('missing', { fields: missing.map(name).join('、') })}</Notice>
        ) : null}
        <div className="flex flex-wrap justify-end gap-2">
          {again ? null : <DropButton importId={importId} />}
          <Button variant="primary" pending={pending} disabled={missing.length > 0} onClick={submit}>
            {t('submit')}
          </Button>
        </div>
      </div>
    </Panel>
  )
}

/** A field stands over one column only: chosen anew, it leaves the one that had it. */
function fieldBeside(had: string | null, taken: string): string | null {
  return had === taken ? null : had
}
