import { CircleCheck, OctagonAlert, TriangleAlert } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { figureHref, writtenRatio } from '@/features/figures/rules'
import type { Light } from '@/features/targets/rules'
import { columnYuan, formatYuan } from '@/lib/money'
import { cx } from '@/ui/cx'
import { Link } from '@/ui/link'
import type { ScreenFigures, ScreenForce } from '../rules'
import { WallPart } from './wall-part'

/** Each task force: what it has signed, and how far it is with its target of the year. */
export function ForceRows({ asOf, forces }: Pick<ScreenFigures, 'asOf' | 'forces'>) {
  const t = useTranslations('big-screen.forces')
  const { unit } = columnYuan(0n, useLocale())
  return (
    <WallPart title={t('title')} note={t('note')}>
      <table
        className={cx('w-full table-fixed border-separate border-spacing-0', forces.length > 4 && 'h-full')}
      >
        <caption className="sr-only">{t('title')}</caption>
        <thead className="text-sm text-muted">
          <tr>
            <th scope="col" className="w-[27%] text-start font-medium">
              {t('force')}
            </th>
            <th scope="col" className="w-[12%] px-2 text-end font-medium whitespace-nowrap">
              {t('count')}
            </th>
            <th scope="col" className="w-[20%] px-2 text-end font-medium whitespace-nowrap">
              {t('amount', { unit })}
            </th>
            <th scope="col" className="pl-3 text-start font-medium">
              {t('target')}
            </th>
          </tr>
        </thead>
        <tbody>
          {forces.map((force) => (
            <ForceRow key={force.id} force={force} asOf={asOf} />
          ))}
        </tbody>
      </table>
    </WallPart>
  )
}

function ForceRow({ force, asOf }: { force: ScreenForce; asOf: string }) {
  const { id, name, nameEn, count, amount, target } = force
  const locale = useLocale()
  const narrowed = { asOf, holder: id }
  const cell = 'border-t border-line py-1'
  return (
    <tr>
      <th scope="row" className={cx(cell, 'text-start font-medium')}>
        <span className={locale === 'en' ? 'line-clamp-2 text-sm' : 'block truncate'}>
          {locale === 'en' ? nameEn.replace(/ task force$/i, '') : name.replace(/招商小分队$/, '')}
        </span>
      </th>
      <td className={cx(cell, 'tabular px-2 text-end text-lg font-semibold whitespace-nowrap')}>
        <Link href={figureHref('signed.count', narrowed)}>{count}</Link>
      </td>
      <td className={cx(cell, 'tabular px-2 text-end text-lg font-semibold whitespace-nowrap')}>
        <Link href={figureHref('signed.amount', narrowed)} title={formatYuan(BigInt(amount), locale).exact}>
          {columnYuan(BigInt(amount), locale).value}
        </Link>
      </td>
      <td className={cx(cell, 'pl-3')}>{target ? <Reached target={target} asOf={asOf} /> : '—'}</td>
    </tr>
  )
}

const LIGHTS = {
  GREEN: { icon: CircleCheck, text: 'text-positive', bar: 'bg-positive' },
  YELLOW: { icon: TriangleAlert, text: 'text-caution', bar: 'bg-caution' },
  RED: { icon: OctagonAlert, text: 'text-critical', bar: 'bg-critical' },
} as const satisfies Record<Light, { icon: typeof CircleCheck; text: string; bar: string }>

/** Completion with a mark where the time stands; each light has a shape of its own, for who does not see its colour. */
function Reached({ target, asOf }: { target: NonNullable<ScreenForce['target']>; asOf: string }) {
  const t = useTranslations('targets.lights')
  const { light, reached, goal, elapsed } = target
  const look = light ? LIGHTS[light] : null
  const Icon = look?.icon
  return (
    <Link href={`/targets/${target.id}?asOf=${asOf}`} className="flex items-center gap-3">
      <span aria-hidden className="relative h-3 min-w-0 flex-1 rounded-full bg-sunken max-sm:hidden">
        <span
          className={cx('absolute inset-y-0 left-0 rounded-full', look?.bar ?? 'bg-chart-rest')}
          style={{ width: `${Math.min(100, Math.max(0, (reached / goal) * 100))}%` }}
        />
        <span
          className="absolute -inset-y-1 w-0.5 bg-ink"
          style={{ left: `${Math.min(99, (elapsed.days / elapsed.of) * 100)}%` }}
        />
      </span>
      <span className="tabular w-31 shrink-0 text-end max-lg:w-20 text-md font-semibold whitespace-nowrap">
        {writtenRatio(BigInt(reached), BigInt(goal)) ?? '—'}
      </span>
      {look && Icon && light ? (
        <span className={look.text} title={t(light)}>
          <Icon aria-hidden className="size-6" />
          <span className="sr-only">{t(light)}</span>
        </span>
      ) : null}
    </Link>
  )
}
