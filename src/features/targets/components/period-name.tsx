import { useTranslations } from 'next-intl'
import { namedPeriod, type Period } from '../rules'

/** 2024年, 2024年一季度, or the days themselves. */
export function usePeriodName() {
  const t = useTranslations('targets')
  return (period: Period) => {
    const named = namedPeriod(period)
    if (!named) return t('days', { from: period.startsOn, to: period.endsOn })
    const { year, part } = named
    return part === 'year'
      ? t('yearly', { year: String(year) })
      : t('quarterly', { year: String(year), part: t(`parts.${part}`) })
  }
}

export function PeriodName({ period }: { period: Period }) {
  const name = usePeriodName()
  return (
    <span className="whitespace-nowrap" title={`${period.startsOn} – ${period.endsOn}`}>
      {name(period)}
    </span>
  )
}
