import { useLocale, useTranslations } from 'next-intl'
import { formatYuan } from '@/lib/money'
import type { ChangedField } from '../rules'

/** Each field that a change touched, before and after. */
export function ChangesTable({ changes }: { changes: ChangedField[] }) {
  const t = useTranslations('audit')
  if (changes.length === 0) return <p className="text-faint">{t('noFields')}</p>
  return (
    <table className="w-full max-w-4xl table-fixed border-separate border-spacing-0 rounded-md border border-line bg-surface">
      <thead className="text-xs text-faint">
        <tr>
          {(['field', 'before', 'after'] as const).map((head) => (
            <th
              key={head}
              scope="col"
              className="h-8 px-3 text-start font-medium first:w-40 max-sm:first:w-24"
            >
              {t(head)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {changes.map(({ field, before, after }) => (
          <tr key={field}>
            <th
              scope="row"
              className="border-t border-line px-3 py-1.5 text-start align-top font-normal text-muted"
            >
              {t.has(`fields.${field}`) ? t(`fields.${field}`) : field}
            </th>
            <td className="border-t border-line px-3 py-1.5 align-top text-muted">
              <Value field={field} value={before} />
            </td>
            <td className="border-t border-line px-3 py-1.5 align-top">
              <Value field={field} value={after} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const YUAN_FIELDS = ['amount', 'size', 'intendedAmount', 'signedAmount']

function Value({ field, value }: { field: string; value: unknown }) {
  const t = useTranslations('audit')
  const words = useTranslations()
  const locale = useLocale()
  const inWords = (name: string, written: string) => {
    const key = name === 'figure' ? `figures.keys.${written}.name` : `audit.values.${written}`
    return words.has(key) ? words(key) : written
  }
  if (value === null || value === undefined || value === '') return <span className="text-faint">—</span>
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no')
  if (typeof value === 'number' && (YUAN_FIELDS.includes(field) || field.endsWith('Yuan'))) {
    const { text, exact } = formatYuan(BigInt(value), locale)
    return <span title={exact}>{text}</span>
  }
  if (typeof value === 'object') {
    return <code className="text-xs break-all whitespace-pre-wrap">{JSON.stringify(value, null, 1)}</code>
  }
  return <span className="whitespace-pre-wrap">{inWords(field, String(value))}</span>
}
