import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { figureHref, NONE } from '@/features/figures/rules'
import { formatYuan } from '@/lib/money'
import { BarSplit } from '@/ui/chart/bar-split'
import { ChartPanel } from '@/ui/chart/chart-panel'
import type { Dashboard, SignedPart } from '../queries'
import { shareOf } from '../rules'

/** Signed amount and count by entity, the 8 task forces first; each number opens its own list. */
export function HolderSplit({ asOf, holders, headlines }: Pick<Dashboard, 'asOf' | 'holders' | 'headlines'>) {
  const t = useTranslations('dashboards.holders')
  const locale = useLocale()
  const [count, amount] = [headlines['signed.count'].value, headlines['signed.amount'].value]
  const whole = formatYuan(amount, locale)
  return (
    <ChartPanel title={t('title')}>
      <BarSplit
        caption={t('title')}
        labelHead={t('holder')}
        valueHead={t('amount')}
        moreHeads={[t('share'), t('count')]}
        rows={holders.map((holder) => barOf(holder, amount, asOf, locale))}
        total={{
          label: t('total'),
          value: whole.text,
          exact: whole.exact,
          href: figureHref('signed.amount', { asOf }),
          more: ['100%', <CountLink key="count" count={count} href={figureHref('signed.count', { asOf })} />],
        }}
      />
    </ChartPanel>
  )
}

function barOf({ id, name, nameEn, count, amount }: SignedPart, whole: bigint, asOf: string, locale: string) {
  const { text, exact } = formatYuan(amount, locale)
  const share = shareOf(amount, whole)
  return {
    key: id ?? NONE,
    label: locale === 'en' ? nameEn : name,
    size: Math.max(Number(amount), 0),
    value: text,
    exact,
    href: figureHref('signed.amount', { asOf, holder: id }),
    rest: id === null,
    more: [
      share === null ? '—' : `${(share / 10).toFixed(1)}%`,
      <CountLink key="count" count={count} href={figureHref('signed.count', { asOf, holder: id })} />,
    ],
  }
}

function CountLink({ count, href }: { count: bigint; href: string }) {
  const t = useTranslations('figures')
  return (
    <Link href={href} className="relative z-1 rounded-sm text-ink hover:text-accent">
      {count.toString()}
      {t('unit.count')}
    </Link>
  )
}
