import { useLocale, useTranslations } from 'next-intl'
import { type CalendarDate, formatDate } from '@/lib/dates'
import { IllustrativeMark } from '@/ui/illustrative-mark'
import { TextLink } from '@/ui/text-link'
import type { DayOfVisits } from '../list-calendar'
import type { VisitRow } from '../queries'
import { weekdayOf } from '../rules'
import { VisitKindBadge, VisitStatusMark } from './visit-badges'

/** Day by day who meets whom where, the first day first. */
export function VisitAgenda({ days, today }: { days: DayOfVisits[]; today: CalendarDate }) {
  const t = useTranslations('visits.calendar')
  const locale = useLocale()
  return (
    <ol className="flex flex-col gap-4">
      {days.map(({ date, visits }) => (
        <li key={date} id={`day-${date}`} className="scroll-mt-16">
          <h3 className="mb-1.5 flex items-baseline gap-2 text-sm font-semibold">
            <time dateTime={date}>{formatDate(date, locale)}</time>
            <span className="font-normal text-muted">{t(`weekdays.${weekdayOf(date)}`)}</span>
            {date === today ? <span className="text-accent">{t('today')}</span> : null}
          </h3>
          <ul className="divide-y divide-line rounded-lg border border-line bg-surface shadow-card">
            {visits.map((visit) => (
              <AgendaLine key={visit.id} visit={visit} />
            ))}
          </ul>
        </li>
      ))}
    </ol>
  )
}

function AgendaLine({ visit }: { visit: VisitRow }) {
  const t = useTranslations('visits')
  const isChinese = useLocale().startsWith('zh')
  const { id, status, entity, detail, enterprises, illustrative } = visit
  const whose = isChinese ? entity.name : entity.nameEn
  return (
    <li className="flex flex-col gap-1 px-4 py-2.5">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <TextLink href={`/visits/${id}`}>
          {enterprises.map(({ name }) => name).join('、') || t('title')}
        </TextLink>
        {illustrative ? <IllustrativeMark /> : null}
        <span className="ml-auto">
          <VisitStatusMark status={status} />
        </span>
      </div>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
        {detail ? <VisitKindBadge kind={detail.kind} /> : null}
        <span>{whose}</span>
        {detail ? <span>{detail.place}</span> : null}
        {detail?.ledBy ? <span>{detail.ledBy}</span> : null}
      </p>
    </li>
  )
}
