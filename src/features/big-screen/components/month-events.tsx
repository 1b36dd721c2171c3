import { useTranslations } from 'next-intl'
import { Link } from '@/ui/link'
import type { ScreenFigures } from '../rules'
import { WallPart } from './wall-part'

/** The events of the day's month. */
export function MonthEvents({ events }: Pick<ScreenFigures, 'events'>) {
  const t = useTranslations('big-screen.events')
  return (
    <WallPart title={t('title')}>
      {events.length > 0 ? (
        <ul className="flex flex-col gap-1">
          {events.map(({ id, name, startsOn, endsOn }) => (
            <li key={id} className="flex items-baseline gap-3">
              <span className="tabular text-sm whitespace-nowrap text-muted">
                {startsOn.slice(5)}
                {endsOn === startsOn
                  ? null
                  : `–${endsOn.slice(endsOn.startsWith(startsOn.slice(0, 7)) ? 8 : 5)}`}
              </span>
              <Link href={`/events/${id}`} className="truncate">
                {name}
              </Link>
            </li>
          ))}
        </ul>
      ) : (
        <p className="text-muted">{t('none')}</p>
      )}
    </WallPart>
  )
}
