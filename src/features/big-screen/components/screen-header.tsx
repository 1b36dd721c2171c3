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
    <header className="flex flex-col gap-3">
      <div className="flex items-center gap-x-6 gap-y-1 max-lg:flex-wrap">
        <h1 className="text-xl leading-tight font-semibold whitespace-nowrap">{t('title')}</h1>
        <p className="min-w-0 flex-1 truncate text-sm text-muted">{tScope(scope.kind, { entities })}</p>
        <p className="tabular text-lg font-medium whitespace-nowrap">
          {t('asOf', { date: formatDate(asOf, locale) })}
        </p>
        {connection === 'LIVE' ? <Live at={formatMoment(takenAt)} /> : null}
        <div className="flex gap-2 max-lg:ml-auto">
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
      </div>
      {connection === 'LIVE' ? null : <Old at={formatMoment(takenAt)} connection={connection} />}
    </header>
  )
}

/** A quiet dot while figures come in. */
function Live({ at }: { at: string }) {
  const t = useTranslations('big-screen')
  return (
    <p role="status" className="tabular flex items-center gap-2 text-sm whitespace-nowrap text-muted">
      <span aria-hidden className="size-2.5 rounded-full bg-positive" />
      {t('live', { at })}
    </p>
  )
}

/** A clear sign, with the time of the figures, when no new ones come in. */
function Old({ at, connection }: { at: string; connection: Connection }) {
  const t = useTranslations('big-screen')
  return (
    <p
      role="status"
      className="tabular flex items-center gap-3 rounded-md border border-caution bg-caution-soft px-4 py-2 text-lg font-semibold text-caution"
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
