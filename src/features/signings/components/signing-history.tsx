import { useLocale, useTranslations } from 'next-intl'
import { formatYuan } from '@/lib/money'
import { CalendarDate, Moment } from '@/ui/calendar-date'
import { Timeline, type TimelineEntry } from '@/ui/timeline'
import type { SigningDetail } from '../queries'
import { CorrectionTable } from './correction-table'

/** What happened to a contract since it was signed, in the order in which it was written down. */
export function SigningHistory({ signing }: { signing: SigningDetail }) {
  const t = useTranslations('signings.detail')
  const ends = useTranslations('signings.afterwards')
  const locale = useLocale()
  const words = (yuan: bigint) => formatYuan(yuan, locale).text
  const { amendments, corrections, termination } = signing
  const dated: (TimelineEntry & { at: Date })[] = [
    ...amendments.map((one) => ({
      id: one.id,
      at: one.recordedAt,
      when: <CalendarDate date={one.effectiveOn} />,
      who: one.by?.name,
      what: t('amended', { amount: words(one.amountYuan) }),
      detail: one.reason,
      tone: 'accent' as const,
    })),
    ...corrections.map((one) => ({
      id: one.id,
      at: one.recordedAt,
      when: <Moment at={one.recordedAt} />,
      who: one.by?.name,
      what: t('corrected'),
      detail: <CorrectionTable before={one.before} after={one.after} reason={one.reason} />,
      tone: 'caution' as const,
    })),
    ...(termination
      ? [
          {
            id: termination.id,
            at: termination.recordedAt,
            when: <CalendarDate date={termination.on} />,
            who: termination.by?.name,
            what: t('terminated', { afterwards: ends(termination.then) }),
            detail: termination.reason,
            tone: 'critical' as const,
          },
        ]
      : []),
  ]
  if (dated.length === 0) return <p className="text-muted">{t('noHistory')}</p>
  return <Timeline entries={dated.toSorted((one, other) => other.at.getTime() - one.at.getTime())} />
}
