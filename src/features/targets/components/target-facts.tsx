import { useTranslations } from 'next-intl'
import { isRate, writtenRatio } from '@/features/figures/rules'
import { DefinitionList } from '@/ui/definition-list'
import { Panel } from '@/ui/panel'
import type { TargetDetail } from '../queries'
import { countedUntil, isFlow } from '../rules'
import { PeriodName } from './period-name'
import { ReachedBar, TargetLight, writtenElapsed } from './target-light'
import { ActualValue, TargetValue } from './target-values'

/** How far a target is, as of the day, and how that is reckoned. */
export function TargetFacts({ target }: { target: TargetDetail }) {
  const t = useTranslations('targets')
  const { asOf, light, progress, elapsed, yellowBand, actual } = target
  return (
    <Panel>
      <div className="grid gap-x-10 gap-y-5 lg:grid-cols-[minmax(0,22rem)_minmax(0,1fr)]">
        <div className="flex flex-col gap-3">
          <p className="flex items-baseline justify-between gap-4 text-sm text-muted">
            {t('list.asOf', { asOf })} <TargetLight target={target} />
          </p>
          <p className="tabular text-[clamp(2rem,5vw,3rem)] leading-tight font-semibold">
            {progress ? writtenRatio(progress.reached, progress.goal) : '—'}
          </p>
          <ReachedBar target={target} wide />
          {light && progress ? (
            <p className="text-sm text-muted">
              {t(`lightMeaning.${light}`, {
                reached: writtenRatio(progress.reached, progress.goal) ?? '—',
                elapsed: writtenElapsed(elapsed),
                band: yellowBand,
              })}
            </p>
          ) : null}
        </div>
        <DefinitionList
          columns={2}
          items={[
            { term: t('fields.value'), value: <TargetValue {...target} /> },
            { term: t('fields.actual'), value: <ActualValue target={target} asOf={asOf} /> },
            { term: t('fields.period'), value: <PeriodName period={target} /> },
            { term: t('fields.elapsed'), value: writtenElapsed(elapsed) },
            { term: t('record.howTitle'), value: <HowReckoned target={target} />, wide: true },
            ...(actual || elapsed.days === 0 ? [] : [{ term: '', value: t('record.untold'), wide: true }]),
            ...(target.note ? [{ term: t('fields.note'), value: target.note, wide: true }] : []),
          ]}
        />
      </div>
    </Panel>
  )
}

function HowReckoned({ target: { figure, owner, startsOn, endsOn, asOf } }: { target: TargetDetail }) {
  const t = useTranslations('targets.record.how')
  const tFigure = useTranslations('figures.keys')
  const to = countedUntil({ startsOn, endsOn }, asOf)
  const ownTrips = owner.kind === 'LEADER' && figure === 'leaderTrips.count'
  return (
    <span className="text-sm text-muted">
      {t(isFlow(figure) ? 'flow' : 'closing', { from: startsOn, to, figure: tFigure(`${figure}.name`) })}{' '}
      {isRate(figure) ? tFigure(`${figure}.definition`) : null} {t(ownTrips ? 'LEADER_TRIPS' : owner.kind)}
    </span>
  )
}
