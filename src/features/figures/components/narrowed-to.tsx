import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { formatMoment } from '@/lib/dates'
import { Link } from '@/ui/link'
import { figureHref, type HrefView, isRate, isStock, type MeasureKey } from '../rules'

type Props = {
  measure: MeasureKey
  view: HrefView
  /** Whose it is, when it is narrowed to a person or to a leader. */
  officerName?: string | null
  leaderName?: string | null
}

/** What the page is narrowed to beside its filters, each with a way back to the whole. */
export function NarrowedTo({ measure, view, officerName, leaderName }: Props) {
  const t = useTranslations('figures.narrowed')
  const { knownAt, from, officer, leader } = view
  const hasFirstDay = from && (isRate(measure) || !isStock(measure))
  const narrowings = [
    ...(knownAt ? [{ param: 'knownAt', words: t('knownAt', { moment: formatMoment(knownAt) }) }] : []),
    ...(hasFirstDay ? [{ param: 'from', words: t('from', { from }) }] : []),
    ...(officer ? [{ param: 'officer', words: t('officer', { name: officerName ?? '' }) }] : []),
    ...(leader ? [{ param: 'leader', words: t('leader', { name: leaderName ?? '' }) }] : []),
  ]
  if (narrowings.length === 0) return null
  return (
    <ul aria-label={t('label')} className="flex flex-wrap gap-1.5">
      {narrowings.map(({ param, words }) => (
        <li key={param}>
          <Link
            href={figureHref(measure, { ...view, [param]: undefined })}
            aria-label={t('clear', { what: words })}
            className="inline-flex min-h-6 items-center gap-1 rounded-sm bg-accent-soft px-1.5 text-sm text-accent-strong hover:text-ink print:no-underline"
          >
            {words}
            <X aria-hidden className="size-3.5 shrink-0 print:hidden" />
          </Link>
        </li>
      ))}
    </ul>
  )
}
