import { useLocale, useTranslations } from 'next-intl'
import { formatYuan } from '@/lib/money'
import { Link } from '@/ui/link'
import type { NewestSigning, ScreenFigures } from '../rules'
import { WallPart } from './wall-part'

/**
 * What was signed last; a project that the viewer may not read has no name here. Lines without room wrap into a column
 * that is cut off, so that none is cut in two.
 */
export function NewestSignings({ asOf, newest }: Pick<ScreenFigures, 'asOf' | 'newest'>) {
  const t = useTranslations('big-screen.newest')
  const madeUp = newest.some(({ illustrative }) => illustrative)
  return (
    <WallPart title={t('title')} note={madeUp ? t('illustrative') : null} className="flex-1">
      {newest.length > 0 ? (
        <ol className="flex min-h-0 flex-1 flex-col flex-wrap justify-around overflow-clip">
          {newest.map((signing) => (
            <Signing key={signing.projectId} signing={signing} asOf={asOf} />
          ))}
        </ol>
      ) : (
        <p className="text-muted">{t('none')}</p>
      )}
    </WallPart>
  )
}

function Signing({ signing, asOf }: { signing: NewestSigning; asOf: string }) {
  const t = useTranslations('big-screen.newest')
  const { projectId, name, on, amount } = signing
  const { text, exact } = formatYuan(BigInt(amount), useLocale())
  const isThisYear = on.startsWith(asOf.slice(0, 4))
  return (
    <li className="flex w-full items-baseline gap-3 py-0.5">
      <span className="tabular text-sm whitespace-nowrap text-muted" title={on}>
        {isThisYear ? on.slice(5) : on}
      </span>
      {name ? (
        <Link href={`/projects/${projectId}`} className="min-w-0 flex-1 truncate">
          {name}
        </Link>
      ) : (
        <span className="min-w-0 flex-1 truncate text-muted">{t('unreadable')}</span>
      )}
      <span className="tabular font-semibold whitespace-nowrap" title={exact}>
        {text}
      </span>
    </li>
  )
}
