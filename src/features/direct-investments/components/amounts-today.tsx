import { useLocale, useTranslations } from 'next-intl'
import { formatYuan } from '@/lib/money'
import { BarSplit } from '@/ui/chart/bar-split'
import { Panel } from '@/ui/panel'
import { type Amounts, shareOfSize } from '../rules'

/** What it invests in all, asks of funds and has been promised, side by side. */
export function AmountsToday({ totalYuan, demandYuan, committedYuan }: Amounts) {
  const t = useTranslations('direct-investments')
  const locale = useLocale()
  const bar = (key: 'total' | 'demand' | 'committed', yuan: bigint) => {
    const { text, exact } = formatYuan(yuan, locale)
    const share = shareOfSize(yuan, totalYuan)
    const more = [share === null ? '—' : `${(share / 10).toFixed(1)}%`]
    return { key, label: t(`fields.${key}`), size: Number(yuan), value: text, exact, more }
  }
  return (
    <Panel title={t('amounts.title')}>
      <BarSplit
        caption={t('amounts.title')}
        labelHead={t('amounts.what')}
        valueHead={t('amounts.amount')}
        moreHeads={[t('amounts.share')]}
        rows={[bar('total', totalYuan), bar('demand', demandYuan), bar('committed', committedYuan)]}
      />
    </Panel>
  )
}
