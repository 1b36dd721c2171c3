import { useLocale, useTranslations } from 'next-intl'
import { ratioOf, writtenRatio } from '@/features/figures/rules'
import { cx } from '@/ui/cx'
import { Link } from '@/ui/link'
import { Panel } from '@/ui/panel'
import type { ParkSum } from '../summarise-parks'
import { WrittenArea } from './written-area'

const TEN_THOUSAND = 10_000n

/** What is let by park and vintage against its target; the area first. Each line opens its buildings. */
export function ParksPanel({ sums }: { sums: ParkSum[] }) {
  const t = useTranslations('factories.parks')
  if (sums.length === 0) return null
  return (
    <Panel title={t('title')} note={t('note')} flush>
      <ul aria-label={t('caption')} className="grid grid-cols-1 gap-px bg-line sm:grid-cols-2">
        {sums.map((sum) => (
          <li key={`${sum.owner?.id ?? 'area'}-${sum.isStock}`} className="bg-surface">
            <ParkLine sum={sum} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function ParkLine({ sum }: { sum: ParkSum }) {
  const t = useTranslations('factories')
  const locale = useLocale()
  const { owner, isStock, area, letArea, occupiedArea, target, buildings } = sum
  const vintage = isStock ? 'stock' : 'new'
  const query = new URLSearchParams({ ...(owner ? { owner: owner.id } : {}), stock: vintage })
  const name = owner ? (locale === 'en' ? owner.nameEn : owner.name) : t('parks.area')
  return (
    <Link href={`/factories?${query}`} className="block px-4 py-3 hover:bg-sunken">
      <span className="flex flex-wrap items-baseline justify-between gap-x-3">
        <span className={cx('min-w-0 truncate', !owner && 'font-semibold')}>
          {name} · {t(`vintages.${vintage}`)}
        </span>
        <span className="text-sm whitespace-nowrap text-muted">
          {t('parks.buildings', { count: buildings })} · <WrittenArea area={area} />
        </span>
      </span>
      <LetBar sum={sum} />
      <span className="flex flex-wrap gap-x-4 text-sm text-muted">
        <span className="font-medium text-ink">
          {t('parks.letOf', { share: writtenRatio(letArea, area) ?? '—' })}
        </span>
        <span>{t('parks.occupied', { share: writtenRatio(occupiedArea, area) ?? '—' })}</span>
        <span className="ml-auto">
          {target === null
            ? t('parks.noTarget')
            : t('parks.target', { share: writtenRatio(target, TEN_THOUSAND) ?? '—' })}
        </span>
      </span>
    </Link>
  )
}

function LetBar({ sum: { area, letArea, occupiedArea, target } }: { sum: ParkSum }) {
  const widthOf = (part: bigint) => ({ width: `${Math.min(100, (ratioOf(part, area) ?? 0) * 100)}%` })
  return (
    <span aria-hidden className="relative my-1.5 block h-2 rounded-full bg-sunken">
      <span className="absolute inset-y-0 left-0 rounded-full bg-chart-rest" style={widthOf(letArea)} />
      <span className="absolute inset-y-0 left-0 rounded-full bg-chart-1" style={widthOf(occupiedArea)} />
      {target === null ? null : (
        <span
          className="absolute -inset-y-0.75 w-0.5 rounded-full bg-ink"
          style={{ left: `${Math.min(99.5, Number(target) / 100)}%` }}
        />
      )}
    </span>
  )
}
