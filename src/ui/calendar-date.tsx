import { useLocale } from 'next-intl'
import { formatDate, formatMoment } from '@/lib/dates'

/** A day, always 2023-12-20, written out on hover. */
export function CalendarDate({
  date,
  fallback = '—',
}: {
  date: string | null | undefined
  fallback?: string
}) {
  const locale = useLocale()
  if (!date) return <span className="text-faint">{fallback}</span>
  return (
    <time dateTime={date} title={formatDate(date, locale)} className="whitespace-nowrap">
      {date}
    </time>
  )
}

/** A moment on the area's clock: 2023-12-20 16:05. */
export function Moment({ at }: { at: string | Date }) {
  const moment = new Date(at)
  return (
    <time dateTime={moment.toISOString()} className="whitespace-nowrap">
      {formatMoment(moment)}
    </time>
  )
}
