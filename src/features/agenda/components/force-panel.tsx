import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { countWord, type FigureKey, figureHref, isStock, writtenFigure } from '@/features/figures/rules'
import type { CalendarDate } from '@/lib/dates'
import { Link } from '@/ui/link'
import { Panel } from '@/ui/panel'
import { TextLink } from '@/ui/text-link'

type Props = {
  name: string
  /** Where the whole of it is told. */
  href: string
  holder?: string
  yearStart: CalendarDate
  day: CalendarDate
  /** What the year has brought, and of a stock what stands today, with the year's target where there is one. */
  values: { key: FigureKey; value: bigint; target: ReactNode }[]
}

/** An entity's year in a few numbers, each opening its records. */
export function ForcePanel({ name, href, holder, yearStart, day, values }: Props) {
  const t = useTranslations()
  const locale = useLocale()
  return (
    <Panel
      title={t('agenda.force.title', { entity: name })}
      actions={<TextLink href={href}>{t('agenda.force.open')}</TextLink>}
      flush
    >
      <dl className="grid grid-cols-2 gap-px bg-line">
        {values.map(({ key, value, target }) => {
          const written = writtenFigure(key, value, locale, t(`figures.unit.${countWord(key)}`))
          const from = isStock(key) ? {} : { from: yearStart }
          return (
            <div key={key} className="bg-surface px-4 py-2.5">
              <dt className="truncate text-sm text-muted">{t(`figures.keys.${key}.name`)}</dt>
              <dd className="text-lg font-semibold tabular" title={written.exact}>
                <Link href={figureHref(key, { asOf: day, holder, ...from })} className="hover:underline">
                  {written.text}
                </Link>
              </dd>
              {target ? <dd className="text-sm">{target}</dd> : null}
            </div>
          )
        })}
      </dl>
    </Panel>
  )
}
