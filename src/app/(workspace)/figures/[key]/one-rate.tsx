import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { FigureFilters } from '@/features/figures/components/figure-filters'
import { RateHeadline } from '@/features/figures/components/rate-headline'
import { RateSplit } from '@/features/figures/components/rate-split'
import { RecordsTable } from '@/features/figures/components/records-table'
import { listFigureMembers } from '@/features/figures/list-figure-members'
import { listFigureRecords, MOST_COUNTED } from '@/features/figures/list-figure-records'
import { namesInScope } from '@/features/figures/policy'
import { figureHref, RATE_SIDES, RATES, type RateKey, type RateSide, SPLITS } from '@/features/figures/rules'
import {
  type Params,
  readComparison,
  readCursor,
  readRateSide,
  readSplit,
  readView,
} from '@/features/figures/schema'
import { summariseRates } from '@/features/figures/summarise-rates'
import type { Actor } from '@/lib/actor'
import { today } from '@/lib/dates'
import { LinkTabs } from '@/ui/link-tabs'
import { Page } from '@/ui/page'
import { Pager } from '@/ui/pager'
import { MeasureHead } from './measure-head'

type Props = { actor: Actor; rate: RateKey; params: Params }

/** One rate: both of its sums, its parts, and the records of either side. */
export async function OneRate({ actor, rate: key, params }: Props) {
  const view = readView(params, today())
  const compared = readComparison(params)
  const by = readSplit(params, SPLITS) ?? 'holder'
  const side = readRateSide(params)
  const figure = RATES[key][side]
  const opening = {
    ...view,
    asOf: compared?.compare ?? view.asOf,
    knownAt: compared?.compareKnownAt ?? view.knownAt,
  }
  const [now, before, list, members] = await Promise.all([
    summariseRates(actor, { ...view, keys: [key], by }),
    compared ? summariseRates(actor, { ...opening, keys: [key] }) : null,
    listFigureRecords(actor, { ...view, key: figure, cursor: readCursor(params) }),
    listFigureMembers(actor, { ...view, key: RATES[key].denominator }),
  ])
  const [rate, was] = [now.rates[0], before?.rates[0]]
  if (!rate) return null
  const t = await getTranslations('figures')
  const entities = (await getFormatter()).list(namesInScope(now.scope, await getLocale()))
  const address = { ...view, ...compared, by }
  const sideHref = (name: RateSide) => `${figureHref(key, address)}&side=${name}`
  return (
    <Page>
      <MeasureHead measure={key} view={view} compared={compared} />
      <RateHeadline
        rate={rate}
        view={address}
        scope={t(`scope.${now.scope.kind}`, { entities })}
        officerName={list.officerName}
        leaderName={list.leaderName}
        opening={was ? { rate: was, view: opening } : undefined}
      />
      <FigureFilters members={members} scope={now.scope} chosen={view} />
      <RateSplit rate={rate} by={by} view={address} />
      <LinkTabs
        label={t('rate.sides')}
        tabs={RATE_SIDES.map((name) => ({ href: sideHref(name), label: t(`keys.${RATES[key][name]}.name`) }))}
        current={sideHref(side)}
      />
      <RecordsTable list={list} />
      <Pager
        nextCursor={list.nextCursor}
        summary={
          list.isMore
            ? t('list.moreRecords', { count: MOST_COUNTED })
            : t('list.records', { count: Number(list.count) })
        }
      />
    </Page>
  )
}
