import { getLocale, getTranslations } from 'next-intl/server'
import {
  countWord,
  isRate,
  type MeasureKey,
  ratioOf,
  writtenFigure,
  writtenRatio,
} from '@/features/figures/rules'
import type { Actor } from '@/lib/actor'
import { formatMonth, lastOfMonth } from '@/lib/dates'
import { ChartPanel } from '@/ui/chart/chart-panel'
import type { CoursePoint, CourseValue } from '@/ui/chart/course'
import { CourseChart } from '@/ui/chart/course-chart'
import { axisLines } from '@/ui/chart/scale'
import { listTargetMonths, type TargetMonth } from '../list-target-months'
import type { TargetDetail } from '../queries'
import { isFlow, monthsOf, paceOn, WHOLE, writtenTarget } from '../rules'
import { recordsHref } from './target-values'

type Props = { actor: Actor; target: TargetDetail }

/** What was reached by each month's end beside the line to the value: rising with the days, or level for what stands. */
export async function TargetCourse({ actor, target }: Props) {
  const months = await listTargetMonths(actor, { target, asOf: target.asOf })
  if (months.length === 0) return null
  const [t, tUnit, locale] = await Promise.all([
    getTranslations('targets.record.course'),
    getTranslations('figures.unit'),
    getLocale(),
  ])
  const word = isRate(target.figure) ? '' : tUnit(countWord(target.figure))
  const writing = { figure: target.figure, locale, word }
  const points = monthsOf(target).map((month, index): CoursePoint => {
    const reached = months.find((one) => one.month === month)
    return {
      key: month,
      label: formatMonth(month, locale),
      short: String(Number(month.slice(5))),
      year: index === 0 || month.endsWith('-01') ? month.slice(0, 4) : undefined,
      values: {
        ...(reached ? { actual: actualOf(reached, target, writing) } : {}),
        ...(target.value === null ? {} : { line: lineAt(month, target.value, target, writing) }),
      },
    }
  })
  const sizes = points.flatMap(({ values }) => [values.actual?.size ?? 0, values.line?.size ?? 0])
  return (
    <ChartPanel title={t('title')}>
      <CourseChart
        caption={t('title')}
        head={t('month')}
        points={points}
        series={[
          { key: 'actual', label: t('actual'), look: 'line', tone: 1 },
          { key: 'line', label: t(isFlow(target.figure) ? 'pace' : 'level'), look: 'dashed', tone: 'rest' },
        ]}
        ticks={axisLines(Math.max(...sizes)).map((at) => ({ at, text: tickOf(at, writing) }))}
        height={260}
      />
    </ChartPanel>
  )
}

type Writing = { figure: MeasureKey; locale: string; word: string }

function actualOf(
  { value, denominator, until }: TargetMonth,
  target: TargetDetail,
  { figure, locale, word }: Writing,
): CourseValue {
  if (isRate(figure)) {
    const whole = denominator ?? 0n
    return { size: ratioOf(value, whole), text: writtenRatio(value, whole) ?? '—' }
  }
  const { text, exact } = writtenFigure(figure, value, locale, word)
  return { size: Number(value), text, exact, href: recordsHref(figure, target, until) }
}

function lineAt(
  month: string,
  value: bigint,
  target: TargetDetail,
  { figure, locale, word }: Writing,
): CourseValue {
  const there = isFlow(figure) ? paceOn(value, target, lastOfMonth(`${month}-01`)) : value
  const size = isRate(figure) ? (ratioOf(there, WHOLE) ?? 0) : Number(there)
  return { size, text: writtenTarget(figure, there, locale, word) }
}

function tickOf(at: number, { figure, locale, word }: Writing): string {
  if (at === 0) return '0'
  const value = isRate(figure) ? Math.round(at * Number(WHOLE)) : Math.round(at)
  return writtenTarget(figure, BigInt(value), locale, word)
}
