'use client'

import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { addMonths, type CalendarDate, formatMonth } from '@/lib/dates'
import { LinkButton } from '@/ui/link-button'
import { useUrlState } from '@/ui/url-state'

/** The month in view, with the way to the months beside it and back to this one. */
export function MonthSteps({ first }: { first: CalendarDate }) {
  const t = useTranslations('visits.calendar')
  const locale = useLocale()
  const { href } = useUrlState()
  const to = (months: number) => href({ month: addMonths(first, months).slice(0, 7) })
  return (
    <div className="flex items-center gap-2">
      <h2 className="mr-auto text-lg font-semibold">{formatMonth(first, locale)}</h2>
      <LinkButton href={to(-1)} aria-label={t('previous')} className="max-sm:h-11 max-sm:w-11">
        <ChevronLeft aria-hidden />
      </LinkButton>
      <LinkButton href={href({ month: null })} className="max-sm:h-11">
        {t('thisMonth')}
      </LinkButton>
      <LinkButton href={to(1)} aria-label={t('next')} className="max-sm:h-11 max-sm:w-11">
        <ChevronRight aria-hidden />
      </LinkButton>
    </div>
  )
}
