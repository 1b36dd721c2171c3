import { useLocale, useTranslations } from 'next-intl'
import { columnYuan, formatYuan } from '@/lib/money'
import { writtenShare } from '@/lib/share'
import { HeadlineNumber } from '@/ui/headline-number'
import type { SitePage } from '../list-sites'

/** What the filters leave, added up by the database: signed, in place, built, and how many are late. */
export function SiteTotals({ total }: { total: SitePage['total'] }) {
  const t = useTranslations('construction.list.headline')
  const locale = useLocale()
  const money = (yuan: bigint) => {
    const { value, unit, exact } = formatYuan(yuan, locale)
    // 35.8341亿元 is too long for a phone; to the yuan on hover.
    return locale === 'en' ? { value, unit, exact } : { ...columnYuan(yuan, locale), exact }
  }
  const rate = t('rate', { rate: writtenShare(total.inPlaceYuan, total.signedYuan) })
  return (
    <div className="grid grid-cols-2 gap-3 lg:grid-cols-4">
      <HeadlineNumber
        label={t('signed')}
        {...money(total.signedYuan)}
        note={t('of', { count: total.count })}
      />
      <HeadlineNumber label={t('inPlace')} {...money(total.inPlaceYuan)} note={rate} />
      <HeadlineNumber label={t('fixed')} {...money(total.fixedAssetsYuan)} />
      <HeadlineNumber label={t('late')} value={String(total.late)} note={t('of', { count: total.count })} />
    </div>
  )
}
