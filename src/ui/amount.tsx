import { useLocale } from 'next-intl'
import { formatYuan } from '@/lib/money'
import { cx } from './cx'

type Props = { yuan: bigint | string | null | undefined; className?: string; fallback?: string }

/** Money as 383.6亿元 or CNY 38.36B, every yuan of it on hover. */
export function Amount({ yuan, className, fallback = '—' }: Props) {
  const locale = useLocale()
  if (yuan === null || yuan === undefined) return <span className="text-faint">{fallback}</span>
  const { text, exact } = formatYuan(yuan, locale)
  return (
    <data value={yuan.toString()} title={exact} className={cx('tabular whitespace-nowrap', className)}>
      {text}
    </data>
  )
}
