import { getLocale, getTranslations } from 'next-intl/server'
import { writtenRatio } from '@/features/figures/rules'
import { STAGE_FIGURES } from '@/features/pipeline/rules'
import type { Actor } from '@/lib/actor'
import { formatYuan } from '@/lib/money'
import { BarSplit } from '@/ui/chart/bar-split'
import { ChartPanel } from '@/ui/chart/chart-panel'
import { recordsHref, roughly } from '../rules'
import type { DashboardView } from '../schema'
import { type ForecastPart, type Passage, summarisePassages } from '../summarise-passages'
import { Nothing } from './nothing'
import { PassageShare } from './passage-share'

/** What the open projects may bring: what stands at a stage times the share of all who came to it and are signed. */
export async function Forecast({ actor, view }: { actor: Actor; view: DashboardView }) {
  const t = await getTranslations('dashboards.forecast')
  if (view.event) {
    return (
      <ChartPanel title={t('title')} className="h-full">
        <Nothing of="notByEvent" />
      </ChartPanel>
    )
  }
  const [{ passages, forecast }, locale, tStage] = await Promise.all([
    summarisePassages(actor, view),
    getLocale(),
    getTranslations('dashboards.stages'),
  ])
  const whole = formatYuan(forecast.amount, locale)
  const expected = estimated(forecast.expected, locale)
  const rowOf = ({ stage, amount, expected: weighted }: ForecastPart) => {
    const passage = passages.find((one) => one.stage === stage)
    const [stands, brings] = [formatYuan(amount, locale), estimated(weighted, locale)]
    return {
      key: stage,
      label: tStage(stage),
      size: Number(amount),
      full: Number(weighted),
      value: stands.text,
      exact: stands.exact,
      href: recordsHref(STAGE_FIGURES[stage].amount, view),
      more: [
        passage ? <Share key="share" passage={passage} view={view} /> : '—',
        <span key="expected" className="font-medium text-ink" title={brings.exact}>
          {brings.text}
        </span>,
      ],
    }
  }
  return (
    <ChartPanel title={t('title')} className="h-full">
      <p className="mb-3 flex flex-wrap items-baseline gap-x-2">
        <span className="tabular text-2xl font-semibold" title={expected.exact}>
          {expected.text}
        </span>
        <span className="text-sm text-muted">{t('ofWhole', { whole: whole.text })}</span>
      </p>
      <BarSplit
        caption={t('title')}
        labelHead={tStage('stage')}
        brief={locale !== 'en'}
        valueHead={t('amount')}
        moreHeads={[t('share'), t('expected')]}
        rows={forecast.parts.map(rowOf)}
        total={{
          label: t('total'),
          value: whole.text,
          exact: whole.exact,
          more: [
            '',
            <span key="sum" title={expected.exact}>
              {expected.text}
            </span>,
          ],
        }}
      />
      <p className="mt-2 text-xs text-faint">{t('explained')}</p>
    </ChartPanel>
  )
}

/** Rounded, and to the last yuan of the product on hover. */
function estimated(yuan: bigint, locale: string) {
  return { text: formatYuan(roughly(yuan), locale).text, exact: formatYuan(yuan, locale).exact }
}

/** The second factor with both of its sides. */
function Share({ passage: { stage, entered, signed }, view }: { passage: Passage; view: DashboardView }) {
  return (
    <PassageShare
      stage={stage}
      part={signed}
      group="signed"
      entered={entered}
      written={`× ${writtenRatio(BigInt(signed), BigInt(entered)) ?? '—'}`}
      view={view}
    />
  )
}
