import { useLocale, useTranslations } from 'next-intl'
import { formatMonth } from '@/lib/dates'
import type { ScalePredictionRow } from '../queries'

/** Every prediction on its day, the latest first, with why it is later. */
export function ScaleHistory({ predictions }: { predictions: ScalePredictionRow[] }) {
  const t = useTranslations('construction.scale')
  const locale = useLocale()
  return (
    <section aria-label={t('history')} className="border-t border-line px-4 py-2.5">
      <h3 className="pb-1 text-sm font-medium text-muted">{t('history')}</h3>
      <ol className="flex flex-col gap-1 text-sm">
        {predictions.toReversed().map(({ id, on, predictedMonth, reason, by }) => (
          <li key={id} className="flex flex-wrap gap-x-2">
            <span className="tabular">
              {t('historyLine', { on, month: formatMonth(predictedMonth, locale) })}
            </span>
            {reason ? <span className="text-muted">{reason}</span> : null}
            {by ? <span className="text-faint">{by}</span> : null}
          </li>
        ))}
      </ol>
    </section>
  )
}
