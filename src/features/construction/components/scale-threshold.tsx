import { useLocale, useTranslations } from 'next-intl'
import { formatYuan } from '@/lib/money'
import type { ScaleSector } from '../rules'

/** From what on an enterprise of a sector is above scale, with the rule that says so. */
export function ScaleThreshold({
  sector,
  thresholdYuan,
}: {
  sector: ScaleSector
  thresholdYuan: bigint | null
}) {
  const t = useTranslations('construction.scale')
  const locale = useLocale()
  return (
    <span title={t('sourceNote')}>
      {thresholdYuan === null
        ? t(sector === 'CONSTRUCTION' ? 'byQualification' : 'byDeveloping')
        : t('threshold', { amount: formatYuan(thresholdYuan, locale).text })}
      <span className="block text-xs text-faint">{t('source')}</span>
    </span>
  )
}
