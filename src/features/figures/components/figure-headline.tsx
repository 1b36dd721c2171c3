import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { formatMoment } from '@/lib/dates'
import { DefinitionList } from '@/ui/definition-list'
import { Panel } from '@/ui/panel'
import type { FigureRecords } from '../list-figure-records'
import { countWord, FIGURE_UNITS, writtenFigure } from '../rules'

/** The number whose records follow, and how it is counted. */
export function FigureHeadline({
  list,
  asOf,
  knownAt,
}: {
  list: FigureRecords
  asOf: string
  knownAt?: string
}) {
  const t = useTranslations('figures')
  const locale = useLocale()
  const { key, scope, total } = list
  const { text, exact } = writtenFigure(key, total, locale, t(`unit.${countWord(key)}`))
  const entities = useFormatter().list(scope.kind === 'AREA' ? [] : scope.entities.map(({ name }) => name))
  return (
    <Panel>
      <div className="grid gap-x-10 gap-y-4 lg:grid-cols-[auto_minmax(0,1fr)] lg:items-center">
        <p className="flex flex-col gap-1">
          <span className="tabular text-[clamp(2rem,5vw,3rem)] leading-tight font-semibold" title={exact}>
            {text}
          </span>
          <span className="text-sm text-muted">
            {t('asOfPrefix')} {asOf} · {t(`scope.${scope.kind}`, { entities })}
            {knownAt ? ` · ${t('knownAt', { moment: formatMoment(knownAt, locale) })}` : null}
          </span>
        </p>
        <DefinitionList
          columns={2}
          items={[
            { term: t('definition.rule'), value: t(`keys.${key}.definition`), wide: true },
            { term: t('definition.source'), value: t(`keys.${key}.source`) },
            {
              term: t('definition.owner'),
              value: t('definition.ownerAndUnit', {
                owner: t(`keys.${key}.owner`),
                unit: t(`definition.units.${FIGURE_UNITS[key]}`),
              }),
            },
          ]}
        />
      </div>
    </Panel>
  )
}
