import { useLocale, useTranslations } from 'next-intl'
import { countWord, figureHref, writtenFigure } from '@/features/figures/rules'
import { HeadlineNumber } from '@/ui/headline-number'
import type { EntityYear, YearFigure } from '../summarise-year'

type Props = { year: EntityYear; entityId: string }

/** The numbers of the year; each opens the records that add up to it. */
export function YearFigures({ year: { figures, beside, asOf }, entityId }: Props) {
  return (
    <div className="grid grid-cols-2 gap-3 md:grid-cols-4">
      {[...figures, ...beside].map((figure) => (
        <YearNumber key={figure.key} figure={figure} asOf={asOf} entityId={entityId} />
      ))}
    </div>
  )
}

function YearNumber({
  figure: { key, value, from },
  asOf,
  entityId,
}: {
  figure: YearFigure
  asOf: string
  entityId: string
}) {
  const t = useTranslations()
  const written = writtenFigure(key, value, useLocale(), t(`figures.unit.${countWord(key)}`))
  return (
    <HeadlineNumber
      label={t(`figures.keys.${key}.name`)}
      {...written}
      href={figureHref(key, { asOf, holder: entityId, ...(from ? { from } : {}) })}
      note={from ? t('entities.page.ofYear', { year: from.slice(0, 4) }) : t('entities.page.standing')}
    />
  )
}
