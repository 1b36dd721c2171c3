'use client'

import { useTranslations } from 'next-intl'
import { cx } from '@/ui/cx'
import { Link } from '@/ui/link'

export const MEASURES = ['signed', 'leads'] as const
export type Measure = (typeof MEASURES)[number]

/** A count with its list, and the money of it: whole yuan for the shade, as written, and to the last yuan. */
type Numbers = {
  count: number
  amount: number
  text: string
  exact: string
  href: string
  amountHref: string
}
export type ProvinceNumbers = Record<Measure, Numbers>
export type ProvinceTile = ProvinceNumbers & {
  code: string
  name: string
  /** In the tile. */
  short: string
  row: number
  column: number
  /** Columns that it takes. */
  span: number
}

/** Shades from nothing to the most; text stays legible on all of them in both themes. */
const SHADES = [
  'bg-sunken text-muted',
  'bg-[color-mix(in_oklab,var(--color-accent)_14%,var(--color-surface))]',
  'bg-[color-mix(in_oklab,var(--color-accent)_24%,var(--color-surface))]',
  'bg-[color-mix(in_oklab,var(--color-accent)_34%,var(--color-surface))]',
  'bg-[color-mix(in_oklab,var(--color-accent)_44%,var(--color-surface))]',
] as const

/** Each tile opens the list behind its count; from the left and the top, as the keyboard goes. */
export function ProvinceTiles({ tiles, measure }: { tiles: ProvinceTile[]; measure: Measure }) {
  const t = useTranslations('dashboards.provinces')
  const most = Math.max(...tiles.map((tile) => tile[measure].amount), 0)
  const inOrder = tiles.toSorted((one, other) => one.row - other.row || one.column - other.column)
  return (
    <ol
      aria-label={t('title')}
      className="mx-auto grid max-w-160 grid-cols-8 gap-1 group-data-[view=table]/chart:hidden"
    >
      {inOrder.map((tile) => (
        <li
          key={tile.code}
          style={{ gridRow: tile.row, gridColumn: `${tile.column} / span ${tile.span}` }}
          className="min-w-0"
        >
          <Tile
            tile={tile}
            measure={measure}
            shade={SHADES[shadeOf(tile[measure].amount, most)] ?? SHADES[0]}
          />
        </li>
      ))}
    </ol>
  )
}

function Tile({ tile, measure, shade }: { tile: ProvinceTile; measure: Measure; shade: string }) {
  const t = useTranslations('dashboards.provinces')
  const { count, text, exact, href } = tile[measure]
  const told = t('told', { name: tile.name, measure: t(measure), count, amount: text })
  const look =
    'flex h-12 flex-col sm:h-16 justify-center rounded-sm px-0.5 text-center leading-tight print:[print-color-adjust:exact]'
  const body = (
    <>
      <span className="truncate text-xs">{tile.short}</span>
      <span aria-hidden className="tabular truncate text-sm font-semibold">
        {count === 0 ? '–' : count}
      </span>
      {count === 0 ? null : (
        <span aria-hidden className="tabular truncate text-xs text-ink max-sm:hidden">
          {text}
        </span>
      )}
    </>
  )
  if (count === 0) {
    return (
      <span className={cx(look, shade)} title={told}>
        {body}
      </span>
    )
  }
  return (
    <Link
      href={href}
      title={`${told} · ${exact}`}
      aria-label={told}
      className={cx(look, shade, 'hover:outline-2 hover:outline-accent')}
    >
      {body}
    </Link>
  )
}

/** From 0 for nothing to 4 for the most, in quarters of it. */
function shadeOf(amount: number, most: number): number {
  return most > 0 && amount > 0 ? Math.min(4, Math.ceil((amount / most) * 4)) : 0
}
