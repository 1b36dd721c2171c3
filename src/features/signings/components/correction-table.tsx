import { useLocale, useTranslations } from 'next-intl'
import { formatYuan } from '@/lib/money'

type Values = Record<string, unknown>
type Props = { before: Values; after: Values; reason: string }

/** Field by field what stood in the record and what stands there now, with the reason. */
export function CorrectionTable({ before, after, reason }: Props) {
  const t = useTranslations('signings')
  const show = useShownValue()
  return (
    <>
      <p>{reason}</p>
      <table className="mt-1 text-sm">
        <thead className="text-faint">
          <tr>
            {(['field', 'before', 'after'] as const).map((head) => (
              <th key={head} scope="col" className="pr-6 text-start font-normal">
                {t(`detail.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Object.keys(after).map((field) => (
            <tr key={field} className="align-top">
              <th scope="row" className="pr-6 text-start font-normal">
                {t(`fields.${field === 'eventId' ? 'event' : field}`)}
              </th>
              <td className="pr-6">{show(field, before[field])}</td>
              <td className="text-ink">{show(field, after[field])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

function useShownValue() {
  const t = useTranslations('signings')
  const locale = useLocale()
  return (field: string, value: unknown) => {
    if (value === null || value === undefined || value === '') return t('detail.none')
    return field === 'amountYuan' ? formatYuan(String(value), locale).text : String(value)
  }
}
