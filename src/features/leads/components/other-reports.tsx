import { useLocale, useTranslations } from 'next-intl'
import { CalendarDate } from '@/ui/calendar-date'
import { Panel } from '@/ui/panel'
import { TextLink } from '@/ui/text-link'
import type { LeadInView } from '../get-lead'

/** Who else reported on the same project, and how. */
export function OtherReports({ reports }: { reports: LeadInView['others'] }) {
  const t = useTranslations('leads')
  const locale = useLocale()
  if (reports.length === 0) return null
  return (
    <Panel title={t('detail.others')} note={reports.length}>
      <ul className="flex flex-col gap-2">
        {reports.map(({ id, kind, reportedOn, entity }) => (
          <li key={id}>
            <TextLink href={`/leads/${id}`}>{locale === 'en' ? entity.nameEn : entity.name}</TextLink>
            <span className="text-muted">
              {` · ${t(`kinds.${kind}`)} · `}
              <CalendarDate date={reportedOn} />
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
