import { useTranslations } from 'next-intl'
import { Amount } from '@/ui/amount'
import { Badge } from '@/ui/badge'
import { CalendarDate } from '@/ui/calendar-date'
import { IllustrativeMark } from '@/ui/illustrative-mark'
import { TextLink } from '@/ui/text-link'
import type { DirectInvestmentRow } from '../list-direct-investments'

/** A direct investment on the page of its project, its enterprise or its fund; its fund stands beside it unless said otherwise. */
export function DirectInvestmentLine({ row, beside }: { row: DirectInvestmentRow; beside?: string }) {
  const t = useTranslations('direct-investments')
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2.5">
      <span className="flex min-w-0 flex-1 flex-wrap items-center gap-x-2">
        <TextLink href={`/direct-investments/${row.id}`} className="font-medium">
          {row.name}
        </TextLink>
        {row.withdrawnOn ? <Badge>{t('withdrawn')}</Badge> : null}
        {row.illustrative ? <IllustrativeMark /> : null}
        <span className="text-sm text-muted">{beside ?? row.fund?.name ?? t('list.noFund')}</span>
      </span>
      <span className="tabular text-sm text-muted">
        {t('fields.demand')} <Amount yuan={row.demandYuan} /> · {t('fields.committed')}{' '}
        <Amount yuan={row.committedYuan} /> · {t('fields.total')} <Amount yuan={row.totalYuan} />
      </span>
      <CalendarDate date={row.registeredOn} />
    </li>
  )
}
