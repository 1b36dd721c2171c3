import { useLocale, useTranslations } from 'next-intl'
import { type CalendarDate, daysBetween, formatMonth, lastOfMonth } from '@/lib/dates'
import { Amount } from '@/ui/amount'
import { DefinitionList } from '@/ui/definition-list'
import { IllustrativeMark } from '@/ui/illustrative-mark'
import { Notice } from '@/ui/notice'
import type { ScalePredictionRow } from '../queries'
import type { ScaleState } from '../rules'
import { ScaleMark } from './scale-mark'
import { ScaleThreshold } from './scale-threshold'

type Props = {
  prediction: ScalePredictionRow
  firstMonth: CalendarDate
  achievedOn: CalendarDate | null
  state: ScaleState
  thresholdYuan: bigint | null
  day: CalendarDate
}

/** The prediction that stands, against the first one and against the threshold of its sector. */
export function ScaleFacts({ prediction, firstMonth, achievedOn, state, thresholdYuan, day }: Props) {
  const t = useTranslations('construction.scale')
  const locale = useLocale()
  const { sector, predictedMonth, yearlyRevenueYuan, illustrative } = prediction
  const month = (
    <span className="flex flex-wrap items-center gap-2">
      {formatMonth(predictedMonth, locale)} <ScaleMark state={state} />
      {illustrative ? <IllustrativeMark /> : null}
      {firstMonth === predictedMonth ? null : (
        <span className="text-sm text-faint">{t('was', { month: formatMonth(firstMonth, locale) })}</span>
      )}
    </span>
  )
  const items = [
    { term: t('fields.predictedMonth'), value: month, wide: true },
    { term: t('fields.sector'), value: t(`sectors.${sector}`) },
    {
      term: t('fields.yearlyRevenue'),
      value: yearlyRevenueYuan === null ? null : <Revenue {...{ yearlyRevenueYuan, thresholdYuan }} />,
    },
    { term: t('fields.threshold'), value: <ScaleThreshold {...{ sector, thresholdYuan }} />, wide: true },
  ]
  return (
    <div className="flex flex-col gap-3 px-4 py-3">
      {state === 'passed' ? (
        <Notice tone="critical">
          {t('passedBy', { days: daysBetween(lastOfMonth(predictedMonth), day) })}
        </Notice>
      ) : null}
      {achievedOn ? <Notice tone="positive">{t('reached', { on: achievedOn })}</Notice> : null}
      <DefinitionList items={items} />
    </div>
  )
}

type RevenueProps = { yearlyRevenueYuan: bigint; thresholdYuan: bigint | null }

function Revenue({ yearlyRevenueYuan, thresholdYuan }: RevenueProps) {
  const t = useTranslations('construction.scale')
  const above = thresholdYuan !== null && yearlyRevenueYuan >= thresholdYuan
  return (
    <span className="flex flex-wrap items-baseline gap-x-2">
      <Amount yuan={yearlyRevenueYuan} />
      {thresholdYuan === null ? null : (
        <span className="text-sm text-faint">{t(above ? 'aboveThreshold' : 'belowThreshold')}</span>
      )}
    </span>
  )
}
