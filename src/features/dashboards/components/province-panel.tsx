'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { ChartPanel } from '@/ui/chart/chart-panel'
import { cx } from '@/ui/cx'
import { ProvinceTable } from './province-table'
import {
  MEASURES,
  type Measure,
  type ProvinceNumbers,
  type ProvinceTile,
  ProvinceTiles,
} from './province-tiles'

type Props = { tiles: ProvinceTile[]; whole: ProvinceNumbers; nothing?: ReactNode }

/** The grid and its table; what was signed first, by a switch what was reported. */
export function ProvincePanel({ tiles, whole, nothing }: Props) {
  const t = useTranslations('dashboards.provinces')
  const [measure, choose] = useState<Measure>('signed')
  const choices = (
    <fieldset aria-label={t('measure')} className="flex rounded-md bg-sunken p-0.5 print:hidden">
      {MEASURES.map((one) => (
        <button
          key={one}
          type="button"
          aria-pressed={one === measure}
          onClick={() => choose(one)}
          className={cx(
            'h-6 rounded-sm px-2 text-xs',
            one === measure ? 'bg-surface text-ink shadow-card' : 'text-muted hover:text-ink',
          )}
        >
          {t(one)}
        </button>
      ))}
    </fieldset>
  )
  return (
    <ChartPanel title={t('title')} note={t('note')} actions={nothing ? null : choices}>
      {nothing ?? (
        <>
          <ProvinceTiles tiles={tiles} measure={measure} />
          <ProvinceTable tiles={tiles} whole={whole} />
        </>
      )}
    </ChartPanel>
  )
}
