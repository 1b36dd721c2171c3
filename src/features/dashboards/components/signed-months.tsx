import { getLocale, getTranslations } from 'next-intl/server'
import { figureScope } from '@/features/figures/policy'
import type { TargetRow } from '@/features/targets/queries'
import { paceOn } from '@/features/targets/rules'
import type { Actor } from '@/lib/actor'
import { type CalendarDate, formatMonth, lastOfMonth } from '@/lib/dates'
import { formatYuan } from '@/lib/money'
import { ChartPanel } from '@/ui/chart/chart-panel'
import type { CoursePoint } from '@/ui/chart/course'
import { CourseChart } from '@/ui/chart/course-chart'
import { axisLines } from '@/ui/chart/scale'
import { listSignedTargets, ofPage } from '../list-signed-targets'
import { closingOf, recordsHref, roughly } from '../rules'
import type { DashboardView } from '../schema'
import { type Month, summariseMonths } from '../summarise-months'

/** Signed amount of each month, and what each year had come to beside what it was to come to by then. */
export async function SignedMonths({ actor, view }: { actor: Actor; view: DashboardView }) {
  const [months, targets] = await Promise.all([summariseMonths(actor, view), listSignedTargets(actor, view)])
  const [t, locale] = await Promise.all([getTranslations('dashboards.months'), getLocale()])
  const scope = figureScope(actor)
  const own = scope?.kind === 'ENTITIES' ? scope.entities.map(({ id }) => id) : null
  const toReach = ofPage(targets, view, own)
  const points = months.map((month, index) => pointOf(month, index, { view, targets: toReach, locale }))
  const quiet = months.every(({ of }) => of('signed.count').value === 0n && of('signed.amount').value === 0n)
  const base = { head: t('month'), points }
  const [amount, sum, pace] = [
    { key: 'amount', label: t('amount'), look: 'column' as const, tone: 1 as const },
    { key: 'yearToDate', label: t('yearToDate'), look: 'line' as const, tone: 2 as const },
    { key: 'pace', label: t('pace'), look: 'dashed' as const, tone: 'rest' as const },
  ]
  const hasPace = points.some(({ values }) => values.pace)
  return (
    <ChartPanel title={t('title')} note={quiet ? t('quiet') : null} className="h-full">
      <CourseChart
        {...base}
        caption={t('title')}
        series={[amount]}
        ticks={ticksOf(points, ['amount'], locale)}
        height={190}
        withoutTable
      />
      <div className="mt-4 group-data-[view=table]/chart:mt-0">
        <CourseChart
          {...base}
          caption={t('cumulative')}
          series={[
            // Drawn above; the table holds all of it.
            { ...amount, look: 'table' },
            { key: 'count', label: t('count'), look: 'table' },
            ...(hasPace ? [sum, pace] : [sum]),
            { key: 'closing', label: t('closing'), look: 'table' },
          ]}
          ticks={ticksOf(points, ['yearToDate', 'pace'], locale)}
          height={190}
        />
      </div>
    </ChartPanel>
  )
}

type About = { view: DashboardView; targets: TargetRow[]; locale: string }

function pointOf({ month, of }: Month, index: number, { view, targets, locale }: About): CoursePoint {
  const last = lastOfMonth(`${month}-01`)
  const [amount, count] = [of('signed.amount'), of('signed.count')]
  const yuan = (value: bigint, href?: string) => {
    const { text, exact } = formatYuan(value, locale)
    return { size: Number(value), text, exact, href }
  }
  const closing = { ...view, asOf: closingOf(month, view.asOf) }
  const pace = paceAt(targets, last)
  return {
    key: month,
    label: formatMonth(month, locale),
    short: String(Number(month.slice(5))),
    year: index === 0 || month.endsWith('-01') ? month.slice(0, 4) : undefined,
    values: {
      amount: yuan(amount.value, recordsHref('signed.amount', view, { month })),
      yearToDate: yuan(
        amount.yearToDate,
        recordsHref('signed.amount', closing, { from: `${month.slice(0, 4)}-01-01` }),
      ),
      closing: yuan(amount.closing, recordsHref('signed.amount', closing)),
      count: {
        size: Number(count.value),
        text: count.value.toString(),
        href: recordsHref('signed.count', view, { month }),
      },
      ...(pace === null ? {} : { pace: yuan(roughly(pace)) }),
    },
  }
}

/** What the year's target would have come to by the last day of a month. */
function paceAt(targets: TargetRow[], day: CalendarDate): bigint | null {
  const target = targets.find(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn)
  return target?.value ? paceOn(target.value, target, day) : null
}

function ticksOf(points: CoursePoint[], keys: string[], locale: string) {
  const largest = Math.max(...points.flatMap(({ values }) => keys.map((key) => values[key]?.size ?? 0)), 0)
  return axisLines(largest).map((at) => ({
    at,
    text: at === 0 ? '0' : formatYuan(BigInt(Math.round(at)), locale).text,
  }))
}
