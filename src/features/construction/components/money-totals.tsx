import { useLocale, useTranslations } from 'next-intl'
import { formatYuan } from '@/lib/money'
import { drawnShare, writtenShare } from '@/lib/share'

type Props = { inPlaceYuan: bigint; signedYuan: bigint; fixedAssetsYuan: bigint }

/** 资金到位率 with both of its sums, and the fixed assets beside it. */
export function MoneyTotals({ inPlaceYuan, signedYuan, fixedAssetsYuan }: Props) {
  const t = useTranslations('construction.money')
  const locale = useLocale()
  const written = (yuan: bigint) => formatYuan(yuan, locale).text
  return (
    <div className="flex flex-col gap-2 px-4 py-3">
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <span className="text-sm text-muted">{t('rate')}</span>
        <span className="text-lg font-semibold tabular">{writtenShare(inPlaceYuan, signedYuan)}</span>
        <span className="text-sm text-faint tabular">
          {t('rateOf', { inPlace: written(inPlaceYuan), signed: written(signedYuan) })}
        </span>
        <span className="ml-auto text-sm text-muted tabular">
          {t('fixedOf', { amount: written(fixedAssetsYuan) })}
        </span>
      </p>
      <div aria-hidden className="h-1.5 overflow-hidden rounded-full bg-sunken">
        <div
          className="h-full rounded-full bg-accent"
          style={{ width: `${drawnShare(inPlaceYuan, signedYuan)}%` }}
        />
      </div>
    </div>
  )
}
