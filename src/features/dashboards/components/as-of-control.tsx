'use client'

import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { CalendarDate } from '@/lib/dates'
import { monthEndAfter, monthEndBefore } from '@/lib/dates'
import { DayBox } from '@/ui/day-box'
import { LinkButton } from '@/ui/link-button'
import { Spinner } from '@/ui/spinner'
import { useUrlState } from '@/ui/url-state'

/** The date for which every number of the page is made; typed, picked, or moved from month end to month end. */
export function AsOfControl({ asOf, today }: { asOf: CalendarDate; today: CalendarDate }) {
  const t = useTranslations('dashboards.asOf')
  const { change, href, pending } = useUrlState()
  const next = monthEndAfter(asOf)
  return (
    <div className="flex flex-wrap items-center gap-1.5 print:hidden">
      {pending ? <Spinner /> : null}
      <LinkButton
        href={href({ asOf: monthEndBefore(asOf) })}
        scroll={false}
        aria-label={t('previousMonthEnd')}
        title={t('previousMonthEnd')}
        icon={<ChevronLeft aria-hidden />}
        className="w-8 px-0 max-sm:h-10 max-sm:w-10"
      />
      <DayBox
        key={asOf}
        label={t('label')}
        pickLabel={t('pick')}
        day={asOf}
        change={(date) => change({ asOf: date === today ? null : date })}
        required
      />
      <LinkButton
        href={href({ asOf: next <= today ? next : null })}
        scroll={false}
        aria-disabled={asOf >= today}
        aria-label={t('nextMonthEnd')}
        title={t('nextMonthEnd')}
        icon={<ChevronRight aria-hidden />}
        className="w-8 px-0 max-sm:h-10 max-sm:w-10"
      />
      {asOf === today ? null : (
        <LinkButton href={href({ asOf: null })} scroll={false} variant="ghost">
          {t('today')}
        </LinkButton>
      )}
    </div>
  )
}
