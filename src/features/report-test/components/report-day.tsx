'use client'

import { useTranslations } from 'next-intl'
import type { CalendarDate } from '@/lib/dates'
import { DayBox } from '@/ui/day-box'
import { LinkButton } from '@/ui/link-button'
import { useUrlState } from '@/ui/url-state'

/** The day for which everything is made again; the report's own is the one that needs no address. */
export function ReportDay({ asOf, printedAsOf }: { asOf: CalendarDate; printedAsOf: CalendarDate }) {
  const t = useTranslations('report-test')
  const { change, href } = useUrlState()
  return (
    <div className="flex flex-wrap items-center gap-1.5 print:hidden">
      <DayBox
        key={asOf}
        label={t('asOf')}
        pickLabel={t('pick')}
        day={asOf}
        change={(day) => change({ asOf: day === printedAsOf ? null : day })}
        required
      />
      {asOf === printedAsOf ? null : (
        <LinkButton href={href({ asOf: null })} scroll={false} variant="ghost">
          {t('backToDay', { day: printedAsOf })}
        </LinkButton>
      )}
    </div>
  )
}
