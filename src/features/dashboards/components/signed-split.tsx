import { useLocale, useTranslations } from 'next-intl'
import { figureHref, NONE } from '@/features/figures/rules'
import type { CalendarDate } from '@/lib/dates'
import { formatYuan } from '@/lib/money'
import { BarSplit } from '@/ui/chart/bar-split'
import { ChartPanel } from '@/ui/chart/chart-panel'
import { Link } from '@/ui/link'
import type { SignedPart } from '../queries'
import { shareOf } from '../rules'
import { Nothing } from './nothing'

type Props = {
  by: 'holder' | 'event'
  asOf: CalendarDate
  parts: SignedPart[]
  /** The whole figures, from the ledger and not from the parts. */
  whole: { count: bigint; amount: bigint }
}

/** Signed amount and count by entity or by event; each number opens its own list. */
export function SignedSplit({ by, asOf, parts, whole }: Props) {
  const t = useTranslations('dashboards.signed')
  const locale = useLocale()
  const written = formatYuan(whole.amount, locale)
  return (
    <ChartPanel title={t(`${by}.title`)}>
      {parts.length > 0 ? (
        <BarSplit
          caption={t(`${by}.title`)}
          labelHead={t(`${by}.head`)}
          valueHead={t('amount')}
          moreHeads={[t('share'), t('count')]}
          rows={parts.map((part) => barOf(part, whole.amount, { by, asOf, locale }))}
          total={{
            label: t('total'),
            value: written.text,
            exact: written.exact,
            href: figureHref('signed.amount', { asOf }),
            more: [
              writtenShare(whole.amount, whole.amount),
              <CountLink key="count" count={whole.count} href={figureHref('signed.count', { asOf })} />,
            ],
          }}
        />
      ) : (
        <Nothing />
      )}
    </ChartPanel>
  )
}

type View = Pick<Props, 'by' | 'asOf'> & { locale: string }

function barOf({ id, name, nameEn, count, amount }: SignedPart, whole: bigint, { by, asOf, locale }: View) {
  const { text, exact } = formatYuan(amount, locale)
  return {
    key: id ?? NONE,
    label: locale === 'en' ? nameEn : name,
    tail: locale === 'en' ? ' task force' : '招商小分队',
    size: Math.max(Number(amount), 0),
    value: text,
    exact,
    href: figureHref('signed.amount', { asOf, [by]: id }),
    rest: id === null,
    more: [
      writtenShare(amount, whole),
      <CountLink key="count" count={count} href={figureHref('signed.count', { asOf, [by]: id })} />,
    ],
  }
}

function writtenShare(part: bigint, whole: bigint): string {
  const share = shareOf(part, whole)
  return share === null ? '—' : `${(share / 10).toFixed(1)}%`
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
