import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { writtenRatio } from '@/features/figures/rules'
import { STAGE_FIGURES, STAGES, type Stage } from '@/features/pipeline/rules'
import type { Actor } from '@/lib/actor'
import { BarSplit } from '@/ui/chart/bar-split'
import { ChartPanel } from '@/ui/chart/chart-panel'

import type { Dashboard } from '../queries'
import { recordsHref } from '../rules'
import type { DashboardView } from '../schema'
import { type Passage, summarisePassages } from '../summarise-passages'
import { FigureDefinition } from './figure-definition'
import { Nothing } from './nothing'
import { PassageShare, PassagesLink } from './passage-share'
import { RecordsNumber } from './records-number'

type Props = { actor: Actor; view: DashboardView; dashboard: Dashboard }

/** How many projects stand at each of the 8 stages, how many of all that came went on, and how long it took them. */
export async function StageFunnel({ actor, view, dashboard: { of } }: Props) {
  const t = await getTranslations('dashboards.stages')
  if (view.event) {
    return (
      <ChartPanel title={t('title')} className="h-full">
        <Nothing of="notByEvent" />
      </ChartPanel>
    )
  }
  const [{ passages }, locale, format] = await Promise.all([
    summarisePassages(actor, view),
    getLocale(),
    getFormatter(),
  ])
  const word = (await getTranslations('figures.unit'))('count')
  const days = (value: number | null) =>
    value === null ? null : format.number(value, { maximumFractionDigits: 1 })
  const rowOf = (stage: Stage) => {
    const passage = passages.find((one) => one.stage === stage)
    const [count, amount] = [of(STAGE_FIGURES[stage].count), of(STAGE_FIGURES[stage].amount)]
    return {
      key: stage,
      label: t(stage),
      size: Number(count.value),
      value: `${count.value}${word}`,
      href: recordsHref(count.key, view),
      more: [
        <RecordsNumber key="amount" figure={amount.key} value={amount.value} view={view} />,
        passage ? <Conversion key="on" passage={passage} view={view} /> : null,
        <Days
          key="left"
          passage={passage}
          group="left"
          written={days(passage?.medianDays ?? null)}
          view={view}
        />,
        <Days
          key="waiting"
          passage={passage}
          group="waiting"
          written={days(passage?.medianWaitingDays ?? null)}
          view={view}
        />,
      ],
    }
  }
  const brief = locale !== 'en'
  return (
    <ChartPanel
      title={t('title')}
      note={<FigureDefinition keys={STAGES.map((stage) => STAGE_FIGURES[stage].count)} asOf={view.asOf} />}
      className="h-full"
    >
      {passages.some(({ entered }) => entered > 0) ? (
        <>
          <BarSplit
            caption={t('title')}
            labelHead={t('stage')}
            brief={brief}
            valueHead={t('count')}
            moreHeads={[
              { label: t('amount'), from: 'lg' },
              t('wentOn'),
              t('medianDays'),
              { label: t('medianWaiting'), from: 'sm' },
            ]}
            rows={STAGES.map(rowOf)}
          />
          <p className="mt-2 text-xs text-faint">{t('explained')}</p>
        </>
      ) : (
        <Nothing of="projects" />
      )}
    </ChartPanel>
  )
}

type Asked = { passage: Passage; view: DashboardView }

/** Both sides of the conversion open their projects. */
function Conversion({ passage: { stage, entered, wentOn }, view }: Asked) {
  if (entered === 0 || stage === 'FULFILMENT') return '—'
  return (
    <PassageShare
      stage={stage}
      part={wentOn}
      group="wentOn"
      entered={entered}
      written={<span className="text-ink">{writtenRatio(BigInt(wentOn), BigInt(entered))}</span>}
      view={view}
    />
  )
}

type DaysProps = {
  passage: Passage | undefined
  group: 'left' | 'waiting'
  written: string | null
  view: DashboardView
}

function Days({ passage, group, written, view }: DaysProps) {
  if (!passage || written === null) return '—'
  return (
    <PassagesLink stage={passage.stage} group={group} view={view}>
      {written}
    </PassagesLink>
  )
}
