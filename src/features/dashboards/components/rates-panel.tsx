import { getLocale, getTranslations } from 'next-intl/server'
import { type FigureKey, RATES, type RateKey, ratioOf, writtenRatio } from '@/features/figures/rules'
import type { Actor } from '@/lib/actor'
import { formatMonth } from '@/lib/dates'
import { ChartPanel } from '@/ui/chart/chart-panel'
import type { CoursePoint, CourseSeries } from '@/ui/chart/course'
import { CourseChart } from '@/ui/chart/course-chart'
import { axisLines } from '@/ui/chart/scale'
import { Link } from '@/ui/link'
import { type Dashboard, sidesOf } from '../queries'
import { closingOf, notCreditedTo, recordsHref } from '../rules'
import type { DashboardView } from '../schema'
import { COURSE_RATES, type Month, summariseMonths } from '../summarise-months'
import { FigureDefinition } from './figure-definition'
import { RecordsNumber } from './records-number'

type Props = { actor: Actor; view: DashboardView; dashboard: Dashboard }

/** How much of what was signed has become real, with both sides of each rate, and its course over the months. */
export async function RatesPanel({ actor, view, dashboard }: Props) {
  const [months, t, tRate, locale] = await Promise.all([
    summariseMonths(actor, view),
    getTranslations('dashboards.rates'),
    getTranslations('figures.keys'),
    getLocale(),
  ])
  const counted = COURSE_RATES.filter((rate) => !isWithout(rate, view))
  const course = counted.filter((rate) => COURSE_DRAWN.includes(rate))
  const points = months.map((month, index) => pointOf(month, index, { rates: counted, view, locale }))
  const series = counted.map(
    (rate): CourseSeries => ({
      key: rate,
      label: tRate(`${rate}.name`),
      look: course.includes(rate) ? 'line' : 'table',
      tone: TONES[course.indexOf(rate)],
    }),
  )
  return (
    <ChartPanel title={t('title')} className="h-full">
      <dl className="grid grid-cols-2 gap-x-6 gap-y-4 sm:grid-cols-3">
        {COURSE_RATES.map((rate) => (
          <Rate key={rate} rate={rate} view={view} dashboard={dashboard} name={tRate(`${rate}.name`)} />
        ))}
      </dl>
      <div className="mt-5">
        <CourseChart
          caption={t('course')}
          head={t('month')}
          points={points}
          series={series}
          ticks={ticksOf(points, course)}
          height={180}
        />
      </div>
    </ChartPanel>
  )
}

/** The others stand in the table: five lines are a knot. */
const COURSE_DRAWN: RateKey[] = ['rates.registered', 'rates.started', 'rates.inProduction']
const TONES = [1, 2, 3] as const

function ticksOf(points: CoursePoint[], rates: RateKey[]) {
  const sizes = points.flatMap(({ values }) => rates.map((rate) => values[rate]?.size ?? 0))
  return axisLines(Math.max(...sizes, 0)).map((at) => ({ at, text: `${Math.round(at * 1000) / 10}%` }))
}

function isWithout(rate: RateKey, view: DashboardView): boolean {
  return Boolean(notCreditedTo(RATES[rate].numerator, view) ?? notCreditedTo(RATES[rate].denominator, view))
}

type RateProps = { rate: RateKey; name: string; view: DashboardView; dashboard: Dashboard }

function Rate({ rate, name, view, dashboard }: RateProps) {
  const { part, whole } = sidesOf(dashboard, rate)
  const written = isWithout(rate, view) ? null : writtenRatio(part.value, whole.value)
  const share = Math.min(1, ratioOf(part.value, whole.value) ?? 0)
  const side = (key: FigureKey, value: bigint) => <RecordsNumber figure={key} value={value} view={view} />
  return (
    <div className="flex min-w-0 flex-col">
      <dt className="flex items-center text-sm text-muted">
        {name}
        <FigureDefinition keys={[rate]} asOf={view.asOf} />
      </dt>
      <dd className="tabular text-xl font-semibold">
        {written ? (
          <Link href={recordsHref(rate, view)} className="rounded-sm hover:text-accent">
            {written}
          </Link>
        ) : (
          '—'
        )}
      </dd>
      <dd aria-hidden className="mt-0.5 h-1 rounded-full bg-sunken print:[print-color-adjust:exact]">
        <span className="block h-full rounded-full bg-chart-1" style={{ width: `${share * 100}%` }} />
      </dd>
      <dd className="mt-1 text-xs text-faint">
        {side(part.key, part.value)} ÷ {side(whole.key, whole.value)}
      </dd>
    </div>
  )
}

type Drawn = { rates: readonly RateKey[]; view: DashboardView; locale: string }

/** What stood at the month's end; a point opens what counts of it. */
function pointOf({ month, of }: Month, index: number, { rates, view, locale }: Drawn): CoursePoint {
  const values = rates.map((rate) => {
    const { numerator, denominator } = RATES[rate]
    const [part, whole] = [of(numerator).closing, of(denominator).closing]
    const value = {
      size: ratioOf(part, whole),
      text: writtenRatio(part, whole) ?? '—',
      href: recordsHref(numerator, { ...view, asOf: closingOf(month, view.asOf) }),
    }
    return [rate, value] as const
  })
  return {
    key: month,
    label: formatMonth(month, locale),
    short: String(Number(month.slice(5))),
    year: index === 0 || month.endsWith('-01') ? month.slice(0, 4) : undefined,
    values: Object.fromEntries(values),
  }
}
