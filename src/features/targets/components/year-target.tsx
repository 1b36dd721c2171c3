import { useTranslations } from 'next-intl'
import { Link } from '@/ui/link'
import type { TargetRow } from '../queries'
import { ReachedBar, TargetLight } from './target-light'
import { TargetValue } from './target-values'

/** What is to be signed in the year and how far it is; opens the target. */
export function YearTarget({ target }: { target: TargetRow | null }) {
  const t = useTranslations('targets')
  if (!target) return <span className="text-faint">—</span>
  return (
    <Link
      href={`/targets/${target.id}`}
      title={t('toReach')}
      className="inline-flex flex-col gap-0.5 rounded-sm hover:text-accent sm:items-end"
    >
      {target.light ? <ReachedBar target={target} /> : <TargetLight target={target} />}
      <span className="text-xs whitespace-nowrap text-faint">
        {t('toReach')} <TargetValue {...target} />
      </span>
    </Link>
  )
}
