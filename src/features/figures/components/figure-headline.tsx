import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { formatMoment } from '@/lib/dates'
import { DefinitionList } from '@/ui/definition-list'
import { Panel } from '@/ui/panel'
import { TextLink } from '@/ui/text-link'
import type { FigureRecords } from '../list-figure-records'
import { countWord, FIGURE_UNITS, figureHref, isStock, writtenFigure } from '../rules'
import type { ListFigureRecords } from '../schema'

/** The number whose records follow, and how it is counted. */
export function FigureHeadline({
  list,
  view,
}: {
  list: FigureRecords
  view: ListFigureRecords & { asOf: string }
}) {
  const t = useTranslations('figures')
  const locale = useLocale()
  const { key, scope, total } = list
  const { knownAt } = view
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
            <Period view={view} /> · {t(`scope.${scope.kind}`, { entities })}
            {list.leaderName ? ` · ${t('ofLeader', { name: list.leaderName })}` : null}
            {knownAt ? ` · ${t('knownAt', { moment: formatMoment(knownAt) })}` : null}
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

/** Up to the day, or from a first day on with a way back to the whole. */
function Period({ view: { key, from, ...view } }: { view: ListFigureRecords & { asOf: string } }) {
  const t = useTranslations('figures')
  if (!from || isStock(key)) return `${t('asOfPrefix')} ${view.asOf}`
  const { asOf, kind, leader, holder, event, chain } = view
  return (
    <>
      {t('period', { from, asOf })}{' '}
      <TextLink href={figureHref(key, { asOf, kind, leader, holder, event, chain })}>
        {t('sinceEver')}
      </TextLink>
    </>
  )
}
