import { useTranslations } from 'next-intl'
import { Amount } from '@/ui/amount'
import { CalendarDate } from '@/ui/calendar-date'
import { cx } from '@/ui/cx'
import { IllustrativeMark } from '@/ui/illustrative-mark'
import type { InvestmentRow } from '../queries'
import { VoidMoney } from './void-money'

/** One record of money: when, what, how much and on what evidence; a voided one struck through with the reason. */
export function MoneyLine({ investment, mayWrite }: { investment: InvestmentRow; mayWrite: boolean }) {
  const t = useTranslations('construction.money')
  const { id, version, kind, on, amountYuan, voided, illustrative } = investment
  const struck = cx(voided && 'text-faint line-through')
  return (
    <tr>
      <td className={cx('h-9 w-28 py-1.5 pr-2 pl-4 max-sm:w-24 align-top', struck)}>
        <CalendarDate date={on} />
      </td>
      <td className="px-2 py-1.5 align-top">
        <span className={struck}>{t(`kinds.${kind}`)}</span> {illustrative ? <IllustrativeMark /> : null}
        <MoneyGrounds investment={investment} />
      </td>
      <td className={cx('px-2 py-1.5 text-end align-top', struck)}>
        <Amount yuan={amountYuan} />
      </td>
      <td className="w-11 py-0.5 pr-2 text-end align-top">
        {mayWrite && !voided ? <VoidMoney investment={{ id, version, kind, on, amountYuan }} /> : null}
      </td>
    </tr>
  )
}

function MoneyGrounds({ investment }: { investment: InvestmentRow }) {
  const t = useTranslations('construction.money')
  const { currency, originalAmount, rate, rateOn, source, note, voided } = investment
  const lines = [
    source,
    currency !== 'CNY' &&
      t('original', { currency, amount: originalAmount ?? '', rate: rate ?? '', on: rateOn ?? '' }),
    note,
    voided && t('voided', { reason: voided.reason }),
  ].filter((line) => typeof line === 'string')
  return lines.map((line) => (
    <span key={line} className="block text-faint">
      {line}
    </span>
  ))
}
