import { Maximize, TriangleAlert, X } from 'lucide-react'
import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { namesInScope } from '@/features/figures/policy'
import { formatDate, formatMoment } from '@/lib/dates'
import { IconButton } from '@/ui/icon-button'
import { Link } from '@/ui/link'
import type { ScreenFigures } from '../rules'
import type { Connection } from './use-screen'
import { toggleFullScreen, WAY_OUT } from './use-wall-keys'

type Props = { figures: ScreenFigures; connection: Connection }

/** What the wall shows, as of which day, how old it is, and the way out. */
export function ScreenHeader({ figures: { asOf, takenAt, scope }, connection }: Props) {
  const t = useTranslations('big-screen')
  const tScope = useTranslations('figures.scope')
  const locale = useLocale()
  const entities = useFormatter().list(namesInScope(scope, locale))
  return (
    <header className="flex flex-wrap items-center gap-x-6 gap-y-2">
      <h1 className="text-xl leading-tight font-semibold">{t('title')}</h1>
      <p className="text-sm text-muted">{tScope(scope.kind, { entities })}</p>
      <p className="tabular ml-auto text-lg font-medium">{t('asOf', { date: formatDate(asOf, locale) })}</p>
      <Standing takenAt={takenAt} connection={connection} />
      <div className="flex gap-2">
        <IconButton label={t('fullScreen')} onClick={toggleFullScreen}>
          <Maximize aria-hidden />
        </IconButton>
        <Link
          href={WAY_OUT}
          aria-label={t('leave')}
          title={t('leave')}
          className="grid size-8 place-items-center rounded-md text-muted hover:bg-sunken hover:text-ink [&_svg]:size-4"
        >
          <X aria-hidden />
        </Link>
      </div>
    </header>
  )
}

/** A quiet dot while figures come in; a clear sign with their time when they no longer do. */
function Standing({ takenAt, connection }: { takenAt: string; connection: Connection }) {
  const t = useTranslations('big-screen')
  const at = formatMoment(takenAt)
  if (connection === 'LIVE') {
    return (
      <p role="status" className="tabular flex items-center gap-2 text-sm text-muted">
        <span aria-hidden className="size-2.5 rounded-full bg-positive" />
        {t('live', { at })}
      </p>
    )
  }
  return (
    <p
      role="status"
      className="tabular order-last flex w-full items-center gap-3 rounded-md border border-caution bg-caution-soft px-4 py-2 text-lg font-semibold text-caution"
    >
      <TriangleAlert aria-hidden className="size-6 shrink-0" />
      <span>{t(connection === 'SIGNED_OUT' ? 'signedOut' : 'away', { at })}</span>
      {connection === 'SIGNED_OUT' ? (
        <a href="/sign-in?from=%2Fscreen" className="underline underline-offset-4">
          {t('signIn')}
        </a>
      ) : null}
    </p>
  )
}
