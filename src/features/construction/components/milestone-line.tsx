import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { CalendarDate } from '@/ui/calendar-date'
import { IllustrativeMark } from '@/ui/illustrative-mark'
import type { MilestoneRow } from '../queries'
import { PlanHistory } from './plan-history'
import { SlipMark } from './slip-mark'

/** One milestone: a row of the table, and on a phone a few lines with what can be done below them. */
export function MilestoneLine({ milestone, acts }: { milestone: MilestoneRow; acts: ReactNode }) {
  const t = useTranslations('construction')
  const { kind, plannedOn, achievedOn, note, illustrative } = milestone
  const onPhone = (head: 'plannedOn' | 'achievedOn') => (
    <span className="pr-3 text-faint sm:hidden">{t(`fields.${head}`)}</span>
  )
  return (
    <tr className="border-t border-line max-sm:grid max-sm:grid-cols-[minmax(0,1fr)_auto] max-sm:gap-x-3 max-sm:gap-y-0.5 max-sm:py-2 max-sm:pr-2 max-sm:pl-4">
      <th
        scope="row"
        className="h-9 py-1 pr-2 pl-4 text-start font-medium max-sm:h-auto max-sm:p-0"
        title={note ?? undefined}
      >
        {t(`kinds.${kind}`)} {illustrative ? <IllustrativeMark /> : null}
      </th>
      <td className="px-2 max-sm:order-2 max-sm:col-span-2 max-sm:p-0">
        <span className="inline-flex flex-wrap items-center gap-x-1">
          {onPhone('plannedOn')}
          <CalendarDate date={plannedOn} />
          <PlanHistory milestone={milestone} />
        </span>
      </td>
      <td className="px-2 max-sm:order-3 max-sm:self-center max-sm:p-0">
        {onPhone('achievedOn')}
        <CalendarDate date={achievedOn} />
      </td>
      <td className="px-2 max-sm:order-1 max-sm:text-end">
        <SlipMark milestone={milestone} />
      </td>
      {acts ? <td className="py-1 pr-2 text-end max-sm:order-4 max-sm:p-0">{acts}</td> : null}
    </tr>
  )
}
